package io.mingcha.intake;

/** A date, one space or T, and a time, stored as seconds since 1970-01-01T00:00 of the local clock. */
final class DateTimeForm implements CellForm {
    private static final String REASON = "不是可识别的日期时间，应写作 2026-01-05 08:30 这样的形式";

    private final Scan scan = new Scan();

    @Override
    public long read(Cells cells, int cell) throws CellFault {
        scan.over(cells.chars(), cells.from(cell), cells.to(cell));
        long day = DateForm.read(scan);
        if (!scan.take(' ') && !scan.take('T')) {
            throw new CellFault(REASON);
        }
        return day * TimeForm.DAY + TimeForm.read(scan);
    }
}
