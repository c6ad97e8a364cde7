package io.mingcha.intake;

/** A time of day, stored as seconds since midnight; one marked 次日 as 24 hours or more. */
final class TimeForm implements CellForm {
    static final int DAY = 86_400;
    static final String REASON = "不是可识别的时间，应写作 08:30 或 08:30:00 这样的形式";

    private final Scan scan = new Scan();

    @Override
    public long read(Cells cells, int cell) throws CellFault {
        scan.over(cells.chars(), cells.from(cell), cells.to(cell));
        return read(scan);
    }

    /** Reads a time that ends the cell. */
    static long read(Scan scan) throws CellFault {
        int later = 0;
        if (scan.take("次日")) {
            scan.take(' ');
            later = DAY;
        }
        int hour = scan.digits(2);
        int minute = scan.take(':') ? scan.digits(2) : -1;
        int second = scan.take(':') ? scan.digits(2) : scan.atEnd() ? 0 : -1;
        if (hour < 0 || minute < 0 || second < 0 || !scan.atEnd()) {
            throw new CellFault(REASON);
        }
        if (hour > 23 || minute > 59 || second > 59) {
            throw new CellFault("没有这一时刻");
        }
        return later + hour * 3600L + minute * 60L + second;
    }
}
