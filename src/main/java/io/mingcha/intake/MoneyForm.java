package io.mingcha.intake;

/** An amount of yuan with at most two fraction digits, stored as fen. */
final class MoneyForm implements CellForm {
    private static final String REASON = "不是可识别的金额，应写作 1234.50 或 1,234.50 这样的形式";
    private static final String TOO_LARGE = "金额过大";

    private final Scan scan = new Scan();

    @Override
    public long read(Cells cells, int cell) throws CellFault {
        scan.over(cells.chars(), cells.from(cell), cells.to(cell));
        boolean negative = scan.take('-');
        if (scan.take('￥') || scan.take('¥')) {
            scan.take(' ');
        }
        negative |= scan.take('-');
        long fen = amount();
        if (!scan.atEnd()) {
            throw new CellFault(REASON);
        }
        if (negative) {
            throw new CellFault("金额不能为负数");
        }
        return fen;
    }

    private long amount() throws CellFault {
        long yuan = 0;
        int inGroup = 0;
        boolean grouped = false;
        while (true) {
            if (scan.take(',')) {
                boolean whole = grouped ? inGroup == 3 : inGroup >= 1 && inGroup <= 3;
                if (!whole) {
                    throw new CellFault(REASON);
                }
                grouped = true;
                inGroup = 0;
                continue;
            }
            int digit = scan.digits(1);
            if (digit < 0) {
                break;
            }
            yuan = times(yuan, digit);
            inGroup++;
        }
        if (inGroup == 0 || (grouped && inGroup != 3)) {
            throw new CellFault(REASON);
        }
        return times(times(yuan, 0), 0) + fraction(yuan);
    }

    private long fraction(long yuan) throws CellFault {
        if (!scan.take('.')) {
            return 0;
        }
        int tenths = scan.digits(1);
        if (tenths < 0) {
            throw new CellFault(REASON);
        }
        int hundredths = Math.max(0, scan.digits(1));
        if (scan.digits(1) >= 0) {
            throw new CellFault("金额最多两位小数");
        }
        int fen = tenths * 10 + hundredths;
        if (yuan > (Long.MAX_VALUE - fen) / 100) {
            throw new CellFault(TOO_LARGE);
        }
        return fen;
    }

    private static long times(long value, int digit) throws CellFault {
        if (value > (Long.MAX_VALUE - digit) / 10) {
            throw new CellFault(TOO_LARGE);
        }
        return value * 10 + digit;
    }
}
