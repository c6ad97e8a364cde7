package io.mingcha.ledger;

import io.mingcha.rule.Severity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A matter from its finding to its end.
 *
 * @param id the finding's id
 * @param key the matter's identity within the rule
 * @param grade direct or lead
 * @param ladder the follow-up recommended, F0 to F5 or Fx
 * @param subjectKind person, unit or none
 * @param unitId the unit it counts for in the balance, fixed when it was opened; null where unknown
 * @param foundOn the finding's date
 * @param openedOn the day it was entered
 * @param closedOn the day it left the open cases; null while it is open
 * @param linkedTo the case of which it is a recurrence; null for a first one
 * @param unchecked why the last scan could not check it, a Chinese sentence; null where it could
 * @param endedOn the as-of date of the scan that no longer found a matter that can end; null where none did
 * @param scanned whether a scan found it; a case that a person entered is left alone by scans
 * @param content equal as long as the finding says the same, wording apart
 * @param findingSeq the event that holds the finding as last seen
 * @param lastSeq its last event
 */
public record LedgerCase(
        String id,
        String rule,
        String key,
        String title,
        Severity severity,
        String grade,
        String ladder,
        String subjectKind,
        @Nullable String subjectId,
        @Nullable String subjectName,
        @Nullable String unitId,
        LocalDate foundOn,
        boolean selfReported,
        CaseState state,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String linkedTo,
        @Nullable String unchecked,
        @Nullable LocalDate endedOn,
        boolean scanned,
        String content,
        long findingSeq,
        long lastSeq) {}
