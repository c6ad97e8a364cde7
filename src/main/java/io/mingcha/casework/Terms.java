package io.mingcha.casework;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.rule.Severity;
import java.time.LocalDate;

/**
 * How long things may take in this office.
 *
 * @param general workdays to put right a general matter, or a hint
 * @param serious workdays for a serious one
 * @param grave workdays for a grave one
 * @param immediate at most so many workdays where it is to be put right at once
 * @param reply workdays for the subject to state and explain, from the day after the case was opened; also for an answer
 * @param yellow from so many workdays before the date on a case is yellow
 * @param lookBack calendar days after closing until it is looked at again
 */
public record Terms(int general, int serious, int grave, int immediate, int reply, int yellow, int lookBack) {
    public static final Terms USUAL = new Terms(20, 10, 5, 5, 5, 3, 90);

    /** The last day to put a matter right that is ordered on a day. */
    public LocalDate due(Severity severity, Measure measure, LocalDate orderedOn, WorkCalendar calendar) {
        int days = switch (severity) {
            case HINT, GENERAL -> general;
            case SERIOUS -> serious;
            case GRAVE -> grave;
        };
        return calendar.nthWorkdayAfter(orderedOn, measure == Measure.IMMEDIATE ? Math.min(days, immediate) : days);
    }

    /** The last day in time to reply to what was opened, or to answer what was replied, on a day. */
    public LocalDate replyBy(LocalDate day, WorkCalendar calendar) {
        return calendar.nthWorkdayAfter(day, reply);
    }

    /** The first day to look again at a case that was closed on a day. */
    public LocalDate lookBackOn(LocalDate closedOn) {
        return closedOn.plusDays(lookBack);
    }
}
