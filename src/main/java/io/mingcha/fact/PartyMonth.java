package io.mingcha.fact;

import io.mingcha.calendar.WorkCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A calendar month of a unit that holds party activities.
 *
 * @param row the unit's activity last before the end of the month, else its first
 * @param month as yyyy-MM
 * @param members the active party members of the unit
 * @param tableFrom the date of the earliest activity of any unit
 * @param tableTo the date of the latest activity of any unit, which is not after as-of
 * @param held the unit's activities of the month, of whatever kind
 */
public record PartyMonth(
        Row row, String unitId, String month, long members, LocalDate tableFrom, LocalDate tableTo, Tally held)
        implements Fact {
    public LocalDate first() {
        return YearMonth.parse(month).atDay(1);
    }

    public LocalDate last() {
        return YearMonth.parse(month).atEndOfMonth();
    }

    @Override
    public LocalDate ownDate() {
        return last();
    }

    /**
     * The window around a day of the month: that day where it is a workday, else every date d with |WD| between d and it
     * of at most the slack. Null where the month has no such day.
     */
    public @Nullable ActivityWindow window(long dayOfMonth, long slack) {
        if (dayOfMonth < 1 || dayOfMonth > YearMonth.parse(month).lengthOfMonth()) {
            return null;
        }
        LocalDate day = first().plusDays(dayOfMonth - 1);
        if (setting().calendar().isWorkday(day)) {
            return new ActivityWindow(day, day, day, day);
        }
        LocalDate from = workdayBefore(day, slack + 1);
        LocalDate after = workdayAfter(day, slack + 1);
        // The date beside the window on either side was tested too, and found outside.
        return new ActivityWindow(from, after.minusDays(1), from.minusDays(1), after);
    }

    /** The n-th workday before a rest day, n at least 1. */
    private LocalDate workdayBefore(LocalDate day, long n) {
        WorkCalendar calendar = setting().calendar();
        int from = Days.number(day);
        int at = from;
        // A day brings one workday at most, so going back by what is missing never passes the day looked for.
        for (long missing = n; missing > 0; missing = n - calendar.workdaysAfter(at - 1, from)) {
            at = Math.toIntExact(at - missing);
        }
        return Days.of(at);
    }
}
