package io.mingcha.intake;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/** A calendar date in one of the seven forms, stored as days since 1970-01-01. */
final class DateForm implements CellForm {
    /** Nothing this program judges happened before the republic was founded; an earlier date is a slip of the pen. */
    static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    static final String REASON = "不是可识别的日期，应写作 2026-01-05 这样的形式";

    private static final String WEEKDAYS = "一二三四五六日";

    private final Scan scan = new Scan();

    @Override
    public long read(Cells cells, int cell) throws CellFault {
        scan.over(cells.chars(), cells.from(cell), cells.to(cell));
        long day = read(scan);
        if (!scan.atEnd()) {
            throw new CellFault(REASON);
        }
        return day;
    }

    /** Reads a date that other text may follow. */
    static long read(Scan scan) throws CellFault {
        int start = scan.at();
        int first = scan.digits(8);
        int length = scan.at() - start;
        if (length == 8) {
            return day(first / 10_000, first / 100 % 100, first % 100);
        }
        char separator = scan.peek();
        if (length == 4 && separator == '年') {
            return withUnits(scan, first);
        }
        if (length == 4 && (separator == '-' || separator == '/' || separator == '.')) {
            return separated(scan, first, separator);
        }
        if (length == 2 && separator == '-') {
            return withWeekday(scan, 2000 + first);
        }
        throw new CellFault(REASON);
    }

    private static long withUnits(Scan scan, int year) throws CellFault {
        scan.take('年');
        int month = scan.digits(2);
        boolean formed = month >= 0 && scan.take('月');
        int dayOfMonth = formed ? scan.digits(2) : -1;
        if (dayOfMonth < 0 || !scan.take('日')) {
            throw new CellFault(REASON);
        }
        return day(year, month, dayOfMonth);
    }

    private static long separated(Scan scan, int year, char separator) throws CellFault {
        scan.take(separator);
        int month = scan.digits(2);
        boolean formed = month >= 0 && scan.take(separator);
        int dayOfMonth = formed ? scan.digits(2) : -1;
        if (dayOfMonth < 0) {
            throw new CellFault(REASON);
        }
        return day(year, month, dayOfMonth);
    }

    /** A weekday that contradicts the date leaves open which of the two is meant, so neither is taken. */
    private static long withWeekday(Scan scan, int year) throws CellFault {
        long day = separated(scan, year, '-');
        if (!scan.take(" 星期") || scan.atEnd()) {
            throw new CellFault(REASON);
        }
        char written = scan.peek() == '天' ? '日' : scan.peek();
        scan.take(scan.peek());
        int weekday = WEEKDAYS.indexOf(written);
        if (weekday < 0) {
            throw new CellFault(REASON);
        }
        if (LocalDate.ofEpochDay(day).getDayOfWeek().getValue() != weekday + 1) {
            throw new CellFault("日期与星期不符");
        }
        return day;
    }

    private static long day(int year, int month, int dayOfMonth) throws CellFault {
        boolean exists = month >= 1
                && month <= 12
                && dayOfMonth >= 1
                && dayOfMonth <= Month.of(month).length(Year.isLeap(year));
        if (!exists) {
            throw new CellFault("没有这一天");
        }
        long day = LocalDate.of(year, month, dayOfMonth).toEpochDay();
        if (day < EARLIEST.toEpochDay()) {
            throw new CellFault("早于 1949-10-01，不是可能的日期");
        }
        return day;
    }
}
