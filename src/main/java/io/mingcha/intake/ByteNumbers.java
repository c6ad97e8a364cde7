package io.mingcha.intake;

import java.time.LocalDate;

/** Dates, times, amounts and numbers as programs write them. */
final class ByteNumbers {
    private static final int EARLIEST = Math.toIntExact(DateForm.EARLIEST.toEpochDay());
    private static final int MOST_DIGITS = 15;
    private static final int YEARS = 200;
    private static final int FIRST_YEAR = 1950;
    private static final int NO_NUMBER = -1_000_000;

    /** The day before each month of the years from 1950, and how long the month is. */
    private static final int[] MONTHS = new int[YEARS * 12];

    private static final byte[] LENGTHS = new byte[YEARS * 12];

    static {
        for (int month = 0; month < MONTHS.length; month++) {
            LocalDate first = LocalDate.of(FIRST_YEAR + month / 12, 1 + month % 12, 1);
            MONTHS[month] = Math.toIntExact(first.toEpochDay()) - 1;
            LENGTHS[month] = (byte) first.lengthOfMonth();
        }
    }

    private ByteNumbers() {}

    /** yyyy-MM-dd. */
    static long date(byte[] bytes, int from, int to) {
        return to - from == 10 ? dateAt(bytes, from) : ByteForm.UNUSUAL;
    }

    private static long dateAt(byte[] bytes, int at) {
        int year = two(bytes, at) * 100 + two(bytes, at + 2);
        int month = two(bytes, at + 5);
        int day = two(bytes, at + 8);
        int index = (year - FIRST_YEAR) * 12 + month - 1;
        boolean formed = bytes[at + 4] == '-' && bytes[at + 7] == '-' && (year | month | day) >= 0;
        if (!formed
                || month < 1
                || month > 12
                || index < 0
                || index >= MONTHS.length
                || day < 1
                || day > LENGTHS[index]) {
            return ByteForm.UNUSUAL;
        }
        return MONTHS[index] + day;
    }

    /** HH:mm or HH:mm:ss. */
    static long time(byte[] bytes, int from, int to) {
        int length = to - from;
        if ((length != 5 && length != 8) || bytes[from + 2] != ':') {
            return ByteForm.UNUSUAL;
        }
        int hour = two(bytes, from);
        int minute = two(bytes, from + 3);
        int second = length == 5 ? 0 : bytes[from + 5] == ':' ? two(bytes, from + 6) : -1;
        boolean formed = (hour | minute | second) >= 0 && hour < 24 && minute < 60 && second < 60;
        return formed ? hour * 3600L + minute * 60L + second : ByteForm.UNUSUAL;
    }

    /** A date, a space or T, and a time. */
    static long dateTime(byte[] bytes, int from, int to) {
        if (to - from < 16 || (bytes[from + 10] != ' ' && bytes[from + 10] != 'T')) {
            return ByteForm.UNUSUAL;
        }
        long day = dateAt(bytes, from);
        long time = time(bytes, from + 11, to);
        return day < EARLIEST || time < 0 ? ByteForm.UNUSUAL : day * TimeForm.DAY + time;
    }

    /** Digits alone. */
    static long count(byte[] bytes, int from, int to) {
        long value = 0;
        for (int at = from; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return ByteForm.UNUSUAL;
            }
            value = value * 10 + digit;
        }
        return to - from <= MOST_DIGITS ? value : ByteForm.UNUSUAL;
    }

    /** Digits, and perhaps a point with one or two more. */
    static long money(byte[] bytes, int from, int to) {
        int point =
                to - from > 2 && bytes[to - 3] == '.' ? to - 3 : to - from > 1 && bytes[to - 2] == '.' ? to - 2 : to;
        long yuan = point == from ? ByteForm.UNUSUAL : count(bytes, from, point);
        long fraction = point == to ? 0 : count(bytes, point + 1, to);
        if (yuan < 0 || fraction < 0) {
            return ByteForm.UNUSUAL;
        }
        return yuan * 100 + (to - point == 2 ? fraction * 10 : fraction);
    }

    /** A number of two digits; negative where there is none. */
    private static int two(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? NO_NUMBER : tens * 10 + ones;
    }
}
