package io.mingcha.fact;

import java.time.LocalDate;

/** Dates as numbers and back; the dates of two centuries exist once each, since facts name them millions of times. */
public final class Days {
    private static final int FIRST = Math.toIntExact(LocalDate.of(1949, 1, 1).toEpochDay());
    private static final LocalDate[] KNOWN = new LocalDate[2 * 36525];

    static {
        for (int i = 0; i < KNOWN.length; i++) {
            KNOWN[i] = LocalDate.ofEpochDay(FIRST + (long) i);
        }
    }

    private Days() {}

    public static LocalDate of(long epochDay) {
        long at = epochDay - FIRST;
        return at >= 0 && at < KNOWN.length ? KNOWN[(int) at] : LocalDate.ofEpochDay(epochDay);
    }

    public static int number(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
