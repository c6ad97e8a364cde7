package io.mingcha.calendar;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a day lies to the festival windows: those of each holiday, from its first day off less some days to its last
 * day off plus some. Immutable and safe for any number of threads; a look-up takes constant time.
 */
public final class FestivalWindows {
    private static final int LONGEST = 366;

    /** Where a day lies. */
    public enum Position {
        /** In the window of at least one holiday. */
        INSIDE,
        /** In none, and every notice that could say otherwise is known. */
        OUTSIDE,
        /**
         * In no known window, but in a year without data, or in December with the next year's 元旦 not known. The spec
         * asks no more: with {@code before} of 30 or more a window not yet known could reach into November.
         */
        UNKNOWN
    }

    private final Set<Integer> years;
    private final int firstDay;

    /** By day from {@link #firstDay}; null between windows. */
    private final @Nullable Holiday[] holidays;

    FestivalWindows(List<Holiday> all, Set<Integer> years, int before, int after) {
        checkDays("before", before);
        checkDays("after", after);
        this.years = years;
        firstDay = all.stream().mapToInt(Holiday::firstDayOff).min().orElse(0) - before;
        int lastDay = all.stream().mapToInt(Holiday::lastDayOff).max().orElse(-1) + after;
        holidays = new @Nullable Holiday[Math.max(0, lastDay - firstDay + 1)];
        all.stream()
                .sorted(comparingInt(Holiday::firstDayOff))
                .forEach(holiday -> cover(holiday, holiday.firstDayOff() - before, holiday.lastDayOff() + after));
    }

    /** Where the day lies. */
    public Position position(int epochDay) {
        if (holiday(epochDay) != null) {
            return Position.INSIDE;
        }
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        boolean known = years.contains(date.getYear())
                && (date.getMonth() != Month.DECEMBER || years.contains(date.getYear() + 1));
        return known ? Position.OUTSIDE : Position.UNKNOWN;
    }

    /** As {@link #position(int)}. */
    public Position position(LocalDate date) {
        return position(Math.toIntExact(date.toEpochDay()));
    }

    /**
     * The holiday in whose window the day lies, null when it lies in none. Where windows overlap, the holiday whose
     * days off are nearest, and of two equally near the earlier.
     */
    public @Nullable Holiday holiday(int epochDay) {
        long at = (long) epochDay - firstDay;
        return 0 <= at && at < holidays.length ? holidays[(int) at] : null;
    }

    /** As {@link #holiday(int)}. */
    public @Nullable Holiday holiday(LocalDate date) {
        return holiday(Math.toIntExact(date.toEpochDay()));
    }

    private void cover(Holiday holiday, int first, int last) {
        for (int day = first; day <= last; day++) {
            Holiday other = holidays[day - firstDay];
            if (other == null || holiday.distance(day) < other.distance(day)) {
                holidays[day - firstDay] = holiday;
            }
        }
    }

    private static void checkDays(String name, int days) {
        if (days < 0 || days > LONGEST) {
            throw new IllegalArgumentException(name + " must be from 0 to " + LONGEST + " days: " + days);
        }
    }
}
