package io.mingcha.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An approved exception (报备): what a rule finds of a person in a time is shown as reported beforehand and not counted.
 *
 * @param rule the rule's id
 * @param from the first day it holds for
 * @param to the last day it holds for, to its end in Asia/Shanghai
 * @param applicantId who asked for it
 * @param approverId who approved it; never the applicant, nor the person
 * @param endedOn the day it was taken back, from which on it holds no more; null where it was not
 */
public record Waiver(
        String id,
        String personId,
        String rule,
        LocalDate from,
        LocalDate to,
        String reason,
        String applicantId,
        String approverId,
        LocalDate approvedOn,
        @Nullable LocalDate endedOn) {
    /** Whether a finding of a rule about a person, dated so, falls under it. */
    public boolean covers(String findingRule, @Nullable String findingPersonId, LocalDate findingDate) {
        return rule.equals(findingRule)
                && personId.equals(findingPersonId)
                && !findingDate.isBefore(from)
                && !findingDate.isAfter(lastDay());
    }

    /** Whether it holds for no day after this one. */
    public boolean expired(LocalDate asOf) {
        return asOf.isAfter(lastDay());
    }

    private LocalDate lastDay() {
        return endedOn != null && !endedOn.isAfter(to) ? endedOn.minusDays(1) : to;
    }
}
