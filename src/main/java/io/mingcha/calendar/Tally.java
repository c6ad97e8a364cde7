package io.mingcha.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SortedMap;

/**
 * Marked days with a weight each, and the sum of the weights up to any day in constant time. Inside 1949 to 2100 the
 * sums are laid out day by day; outside, where only an office's mistyped dates lie, they are searched for, so that no
 * date makes the table grow.
 */
final class Tally implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int FIRST = Math.toIntExact(LocalDate.of(1949, 1, 1).toEpochDay());
    private static final int LAST = Math.toIntExact(LocalDate.of(2100, 12, 31).toEpochDay());

    private final int[] markedDays;
    private final int[] sums;
    private final int[] laidOut = new int[LAST - FIRST + 1];

    Tally(SortedMap<Integer, Integer> weightByDay) {
        markedDays = weightByDay.keySet().stream().mapToInt(day -> day).toArray();
        sums = weightByDay.values().stream().mapToInt(weight -> weight).toArray();
        Arrays.parallelPrefix(sums, Integer::sum);
        for (int i = 0; i < markedDays.length; i++) {
            int next = i + 1 < markedDays.length ? markedDays[i + 1] : LAST + 1;
            if (next > FIRST && markedDays[i] <= LAST) {
                Arrays.fill(laidOut, Math.max(markedDays[i], FIRST) - FIRST, Math.min(next, LAST + 1) - FIRST, sums[i]);
            }
        }
    }

    /** The sum of the weights of the marked days that are not after {@code day}. */
    int upTo(int day) {
        return FIRST <= day && day <= LAST ? laidOut[day - FIRST] : searched(day);
    }

    private int searched(int day) {
        int found = Arrays.binarySearch(markedDays, day);
        return sumOf(found >= 0 ? found + 1 : -found - 1);
    }

    private int sumOf(int howMany) {
        return howMany == 0 ? 0 : sums[howMany - 1];
    }
}
