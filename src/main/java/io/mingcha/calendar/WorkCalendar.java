package io.mingcha.calendar;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which days are workdays, and how many lie between two dates. A day is what the office's {@code calendar} table says
 * of it, else what the notice of 国务院办公厅 for the year says (2018 to 2026, and years added from files), else a workday
 * from Monday to Friday.
 *
 * <p>Immutable and safe for any number of threads. Days are epoch days; every date from year 0001 to 9999 costs the
 * same. No method takes or returns null.
 */
public final class WorkCalendar implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int DAYS_IN_WEEK = 7;
    private static final int WORKDAYS_IN_WEEK = 5;

    /** From Monday 1969-12-29, so that whole weeks can be counted, to the epoch. */
    private static final int MONDAY_TO_EPOCH = 3;

    /** What the notices and the office add to Monday to Friday (+1) and take from it (-1). */
    private final Tally exceptions;

    private final Tally daysWithData;
    private final Set<Integer> years;
    private final List<Holiday> holidays;

    private WorkCalendar(List<CalendarYear> data, Map<Integer, Boolean> overrides) {
        years = Set.copyOf(data.stream().map(CalendarYear::year).toList());
        holidays = data.stream().flatMap(year -> year.holidays().stream()).toList();
        Map<Integer, Boolean> known = new HashMap<>();
        data.forEach(year -> year.days().forEach(day -> known.put(day.epochDay(), day.workday())));
        known.putAll(overrides);
        exceptions = new Tally(exceptions(known));
        daysWithData = new Tally(daysWithData(years, overrides.keySet()));
    }

    /** The statutory calendar alone: no added year, no day of an office's own. */
    public static WorkCalendar statutory() {
        return builder().build();
    }

    /** A builder that begins with the statutory years 2018 to 2026. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether the day is a workday. */
    public boolean isWorkday(int epochDay) {
        return ordinal(epochDay) - ordinal(epochDay - 1) == 1;
    }

    /** As {@link #isWorkday(int)}. */
    public boolean isWorkday(LocalDate date) {
        return isWorkday(epochDay(date));
    }

    /**
     * The number of workdays up to and including the day, counted from a fixed origin (negative before it). Two
     * workdays are successive exactly when their ordinals differ by 1; a rest day has the ordinal of the workday
     * before it. Ordinals of different calendars do not compare.
     */
    public int ordinal(int epochDay) {
        long days = (long) epochDay + MONDAY_TO_EPOCH;
        long weeks = Math.floorDiv(days, DAYS_IN_WEEK);
        int dayOfWeek = Math.floorMod(days, DAYS_IN_WEEK) + 1;
        return Math.toIntExact(weeks * WORKDAYS_IN_WEEK + Math.min(dayOfWeek, WORKDAYS_IN_WEEK))
                + exceptions.upTo(epochDay);
    }

    /** WD(a, b): the number of workdays d with a &lt; d &lt;= b; 0 when b &lt;= a. */
    public int workdaysAfter(int a, int b) {
        return b <= a ? 0 : ordinal(b) - ordinal(a);
    }

    /** As {@link #workdaysAfter(int, int)}. */
    public int workdaysAfter(LocalDate a, LocalDate b) {
        return workdaysAfter(epochDay(a), epochDay(b));
    }

    /** |WD|: {@link #workdaysAfter(int, int)} from the earlier to the later; 0 for equal days. */
    public int workdaysBetween(int a, int b) {
        return workdaysAfter(Math.min(a, b), Math.max(a, b));
    }

    /** As {@link #workdaysBetween(int, int)}. */
    public int workdaysBetween(LocalDate a, LocalDate b) {
        return workdaysBetween(epochDay(a), epochDay(b));
    }

    /**
     * The n-th workday after a: the first day b with WD(a, b) = n, and a itself for n = 0.
     *
     * @throws IllegalArgumentException when n is negative
     * @throws ArithmeticException when b is beyond the range of int
     */
    public int nthWorkdayAfter(int a, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("n must not be negative: " + n);
        }
        int b = a;
        // A day brings one workday at most, so going on by what is missing never passes the day looked for.
        for (int missing = n; missing > 0; missing = n - workdaysAfter(a, b)) {
            b = Math.addExact(b, missing);
        }
        return b;
    }

    /** As {@link #nthWorkdayAfter(int, int)}. */
    public LocalDate nthWorkdayAfter(LocalDate a, int n) {
        return LocalDate.ofEpochDay(nthWorkdayAfter(epochDay(a), n));
    }

    /**
     * Whether some day from {@code from} to {@code to}, both inclusive, lies in a year without data and is not in the
     * office's calendar table; false when {@code to} is before {@code from}. A finding that leans on such a day is
     * only a lead.
     */
    public boolean lacksData(int from, int to) {
        return from <= to && daysWithData.upTo(to) - daysWithData.upTo(from - 1) < (long) to - from + 1;
    }

    /** As {@link #lacksData(int, int)}. */
    public boolean lacksData(LocalDate from, LocalDate to) {
        return lacksData(epochDay(from), epochDay(to));
    }

    /** Whether a notice for the year is part of this calendar; days of the office's own do not make it so. */
    public boolean hasData(int year) {
        return years.contains(year);
    }

    /**
     * The windows around the holidays of this calendar's years, from the first day off less {@code before} to the
     * last day off plus {@code after}. Days of the office's own do not move them.
     *
     * @param before calendar days, 0 to 366
     * @param after calendar days, 0 to 366
     * @throws IllegalArgumentException when one is out of range
     */
    public FestivalWindows festivals(int before, int after) {
        return new FestivalWindows(holidays, years, before, after);
    }

    /** The corresponding day of the next month, or its last day where there is none: 01-31 gives 02-28 or 02-29. */
    public static int oneMonthAfter(int epochDay) {
        return epochDay(LocalDate.ofEpochDay(epochDay).plusMonths(1));
    }

    static boolean isMondayToFriday(int epochDay) {
        return Math.floorMod((long) epochDay + MONDAY_TO_EPOCH, DAYS_IN_WEEK) < WORKDAYS_IN_WEEK;
    }

    private static SortedMap<Integer, Integer> exceptions(Map<Integer, Boolean> known) {
        SortedMap<Integer, Integer> weights = new TreeMap<>();
        known.forEach((day, workday) -> {
            if (workday != isMondayToFriday(day)) {
                weights.put(day, workday ? 1 : -1);
            }
        });
        return weights;
    }

    private static SortedMap<Integer, Integer> daysWithData(Set<Integer> years, Set<Integer> overridden) {
        SortedMap<Integer, Integer> weights = new TreeMap<>();
        for (int year : years) {
            int next = epochDay(LocalDate.of(year + 1, 1, 1));
            for (int day = epochDay(LocalDate.of(year, 1, 1)); day < next; day++) {
                weights.put(day, 1);
            }
        }
        overridden.forEach(day -> weights.put(day, 1));
        return weights;
    }

    private static int epochDay(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /** Gathers what a calendar is made of. Not safe for several threads. */
    public static final class Builder {
        private final List<CalendarYear> data = new ArrayList<>(StatutoryYears.all());
        private final Map<Integer, Boolean> overrides = new HashMap<>();

        private Builder() {}

        /**
         * Adds the years of a folder's data files, {@code 2027.csv} and so on, in the form that
         * conf/calendar/README.md describes.
         *
         * @param folder must exist; other files in it than csv are passed over
         * @throws CalendarDataException naming file and line, when a file cannot be used or its year already has data
         */
        public Builder years(Path folder) {
            data.addAll(CalendarFolder.read(folder, data));
            return this;
        }

        /**
         * Says of one day that it is a workday, or not, whatever the statutory calendar says; the last call for a day
         * holds.
         */
        public Builder override(int epochDay, boolean workday) {
            overrides.put(epochDay, workday);
            return this;
        }

        /** As {@link #override(int, boolean)}. */
        public Builder override(LocalDate date, boolean workday) {
            return override(epochDay(date), workday);
        }

        /** The calendar as gathered so far. */
        public WorkCalendar build() {
            return new WorkCalendar(data, overrides);
        }
    }
}
