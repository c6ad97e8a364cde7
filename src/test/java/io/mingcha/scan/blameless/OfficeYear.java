package io.mingcha.scan.blameless;

import io.mingcha.calendar.FestivalWindows;
import io.mingcha.calendar.WorkCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The days of the blameless office: 2025, with two days of its own exchanged, and the days it is looked at. */
final class OfficeYear {
    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    /** Matters still open at the end of the year are reported on until then. */
    static final LocalDate END = LocalDate.of(2026, 3, 31);

    /** What the office's own calendar says: a Saturday worked for a Monday off, and a holiday that everybody has. */
    static final Map<LocalDate, Boolean> OWN_DAYS = new TreeMap<>(
            Map.of(LocalDate.of(2025, 8, 9), true, LocalDate.of(2025, 8, 11), false, LocalDate.of(2025, 10, 1), false));

    private static final int BEFORE_FESTIVAL = 15;
    private static final int AFTER_FESTIVAL = 3;
    /** An open task is warned about when so few workdays are left; the office is looked at when none is so near. */
    private static final int WARNED = 3;

    private final WorkCalendar calendar;
    private final FestivalWindows festivals;

    OfficeYear() {
        WorkCalendar.Builder builder = WorkCalendar.builder();
        OWN_DAYS.forEach(builder::override);
        calendar = builder.build();
        festivals = calendar.festivals(BEFORE_FESTIVAL, AFTER_FESTIVAL);
    }

    /** The middle and the end of every month, and some days after the year, when every deadline is over. */
    static SortedSet<LocalDate> asOfs() {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (YearMonth month = YearMonth.from(FIRST); !month.atDay(1).isAfter(END); month = month.plusMonths(1)) {
            days.add(month.atDay(15));
            days.add(month.atEndOfMonth());
        }
        return days;
    }

    static Stream<LocalDate> days() {
        return FIRST.datesUntil(LAST.plusDays(1));
    }

    static Stream<YearMonth> months() {
        return Stream.iterate(YearMonth.from(FIRST), month -> month.plusMonths(1))
                .limit(12);
    }

    boolean workday(LocalDate day) {
        return calendar.isWorkday(day);
    }

    List<LocalDate> workdays(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(this::workday)
                .toList();
    }

    /** WD(a, b). */
    int workdays(LocalDate a, LocalDate b) {
        return calendar.workdaysAfter(a, b);
    }

    /** The n-th workday after a day. */
    LocalDate after(LocalDate day, int n) {
        return calendar.nthWorkdayAfter(day, n);
    }

    /** The latest day from which there are n workdays to the day. */
    LocalDate before(LocalDate day, int n) {
        LocalDate earlier = day;
        while (workdays(earlier, day) < n) {
            earlier = earlier.minusDays(1);
        }
        return earlier;
    }

    /** The day itself where it is worked, else the next that is. */
    LocalDate onWorkday(LocalDate day) {
        return workday(day) ? day : after(day, 1);
    }

    boolean festive(LocalDate day) {
        return festivals.position(day) == FestivalWindows.Position.INSIDE;
    }

    /** Outside every festival window, but next to one. */
    boolean nextToFestive(LocalDate day) {
        return !festive(day) && (festive(day.minusDays(1)) || festive(day.plusDays(1)));
    }

    /** The first day from this on that is never due so soon, on a day the office is looked at, that it is warned about. */
    LocalDate due(LocalDate wanted) {
        LocalDate due = wanted;
        while (true) {
            LocalDate day = due;
            SortedSet<LocalDate> earlier = asOfs().headSet(day);
            if (earlier.isEmpty() || workdays(earlier.last(), day) > WARNED) {
                return due;
            }
            due = due.plusDays(1);
        }
    }
}
