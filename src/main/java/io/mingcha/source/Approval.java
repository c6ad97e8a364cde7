package io.mingcha.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An approval that a source tells of.
 *
 * @param id as the source numbers it; empty where it does not
 * @param status a code of the tables
 * @param approvedOn null where unknown
 * @param place where an outing goes; empty where unknown
 * @param entry the row it stands in; of one printed beside a day, that day's
 * @param printed whether it was only printed beside a day
 */
record Approval(
        String id,
        String person,
        Span span,
        String status,
        @Nullable LocalDate approvedOn,
        String place,
        SheetTally.Entry entry,
        boolean printed) {
    /** What makes two mentions one approval. */
    String matter() {
        return person + "|" + span.kind() + "|" + span.start() + "|" + span.end();
    }
}
