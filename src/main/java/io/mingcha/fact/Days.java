package io.mingcha.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates as numbers and back; the dates of two centuries exist about once each, since facts name them millions of times. */
public final class Days {
    private static final int FIRST = Math.toIntExact(LocalDate.of(1949, 1, 1).toEpochDay());
    /** Made when first asked for; made twice they are equal. */
    private static final @Nullable LocalDate[] KNOWN = new LocalDate[2 * 36525];

    private Days() {}

    public static LocalDate of(long epochDay) {
        long at = epochDay - FIRST;
        if (at < 0 || at >= KNOWN.length) {
            return LocalDate.ofEpochDay(epochDay);
        }
        LocalDate known = KNOWN[(int) at];
        if (known == null) {
            known = LocalDate.ofEpochDay(epochDay);
            KNOWN[(int) at] = known;
        }
        return known;
    }

    public static int number(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
