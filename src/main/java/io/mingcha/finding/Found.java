package io.mingcha.finding;

import io.mingcha.fact.Fact;
import io.mingcha.fact.Key;
import io.mingcha.fact.Row;
import io.mingcha.rule.Grade;
import io.mingcha.rule.Severity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a fact of the second tier, whose rules count the findings of all others. Figures are those in force on the
 * as-of date, since it is then that the count is taken.
 *
 * @param row the first row the finding rests on
 * @param head who heads the unit of the finding, as a sentence names him; null where unknown
 */
public record Found(Row row, Finding finding, @Nullable String head) implements Fact {
    public String rule() {
        return finding.rule();
    }

    /** Who heads the unit, for a sentence. */
    public String headShown() {
        return head == null ? "未登记" : head;
    }

    /** The title of the finding's rule. */
    public String title() {
        return finding.title();
    }

    /** The person it is about; null where it is about none. */
    public @Nullable String personId() {
        return finding.subject().kind() == Subject.Kind.PERSON
                ? finding.subject().id()
                : null;
    }

    /** The unit it counts for; null where unknown. */
    public @Nullable String unitId() {
        return finding.subject().unitId();
    }

    public boolean direct() {
        return finding.grade() == Grade.DIRECT;
    }

    /** Whether it is graver than a hint. */
    public boolean general() {
        return finding.severity().compareTo(Severity.GENERAL) >= 0;
    }

    /** Whether it is serious or grave. */
    public boolean serious() {
        return finding.severity().compareTo(Severity.SERIOUS) >= 0;
    }

    /** Subject and date: several findings of one day are one matter. */
    public String subjectAndDate() {
        return Key.of(finding.subject().kind(), finding.subject().id(), finding.date());
    }

    /** Whether its date lies in the days that end with as-of. */
    public boolean within(long days) {
        LocalDate date = finding.date();
        return date.isAfter(asOf().minusDays(days)) && !date.isAfter(asOf());
    }

    @Override
    public LocalDate ownDate() {
        return finding.date();
    }

    @Override
    public String orderKey() {
        return finding.id();
    }

    @Override
    public long limit(String key) {
        return setting().parameters().on(key, asOf());
    }
}
