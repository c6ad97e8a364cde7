package io.mingcha.calendar;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The days off that carry one name in one year's data. Weekend days that merely adjoin (放假，与周末连休) are not part of it.
 *
 * @param year the year whose notice grants it: 元旦 2019 begins on 2018-12-30
 * @param festival which one
 * @param firstDayOff epoch day, inclusive
 * @param lastDayOff epoch day, inclusive; not before {@code firstDayOff}
 */
public record Holiday(int year, Festival festival, int firstDayOff, int lastDayOff) implements Serializable {
    /** Refuses a holiday that ends before it begins, with {@link IllegalArgumentException}. */
    public Holiday {
        if (lastDayOff < firstDayOff) {
            throw new IllegalArgumentException(festival + " " + year + " ends before it begins");
        }
    }

    /** The Chinese name of the festival. */
    public String name() {
        return festival.title();
    }

    /** {@link #firstDayOff} as a date. */
    public LocalDate firstDate() {
        return LocalDate.ofEpochDay(firstDayOff);
    }

    /** {@link #lastDayOff} as a date. */
    public LocalDate lastDate() {
        return LocalDate.ofEpochDay(lastDayOff);
    }

    /** Calendar days from the nearest day off; 0 from the first to the last. */
    int distance(int epochDay) {
        return Math.max(0, Math.max(firstDayOff - epochDay, epochDay - lastDayOff));
    }
}
