package io.mingcha.intake;

/** A whole number that is not negative, written in digits only. */
final class CountForm implements CellForm {
    private final Scan scan = new Scan();

    @Override
    public long read(Cells cells, int cell) throws CellFault {
        scan.over(cells.chars(), cells.from(cell), cells.to(cell));
        boolean negative = scan.take('-');
        boolean formed = !scan.atEnd();
        long value = 0;
        while (formed && !scan.atEnd()) {
            int digit = scan.digits(1);
            if (digit < 0) {
                formed = false;
            } else if (value > (Long.MAX_VALUE - digit) / 10) {
                throw new CellFault("数值过大");
            } else {
                value = value * 10 + digit;
            }
        }
        if (!formed) {
            throw new CellFault("不是整数，应只有数字");
        }
        if (negative) {
            throw new CellFault("数量不能为负数");
        }
        return value;
    }
}
