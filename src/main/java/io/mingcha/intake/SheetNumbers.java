package io.mingcha.intake;

import io.mingcha.dictionary.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a spreadsheet's numbers and ISO dates as texts of the column's type. The column decides what a number means,
 * never the cell's format: a date formatted as a number is a date all the same. A number that fits no form of the type
 * stays as it is, and is then refused like any other text.
 */
final class SheetNumbers {
    private static final BigDecimal DAY = BigDecimal.valueOf(TimeForm.DAY);
    private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");

    /** A double shows no more digits than these; an identifier that has more was changed when it was typed. */
    private static final BigDecimal EXACT = new BigDecimal("1E15");

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** The day before serial 1 as seen from any day after 1900-02-28: that year counts a leap day that never was. */
    private static final LocalDate BASE_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate BASE_1904 = LocalDate.of(1904, 1, 1);

    private final LocalDate base;

    SheetNumbers(boolean from1904) {
        this.base = from1904 ? BASE_1904 : BASE_1900;
    }

    void adapt(Cells record, int cell, ColumnType type) throws CellFault {
        switch (record.kind(cell)) {
            case NUMBER -> {
                String text = number(record.text(cell), type);
                if (text != null) {
                    record.set(cell, text, Cells.Kind.TEXT);
                }
            }
            case ISO_DATE -> {
                String text = isoDate(record.text(cell), type);
                if (text != null) {
                    record.set(cell, text, Cells.Kind.TEXT);
                }
            }
            case ERROR -> throw new CellFault("单元格是公式错误值");
            case UNCALCULATED -> throw new CellFault("公式没有存下计算结果，请用表格软件打开并重新保存");
            case TEXT, LIST, UNFIT -> {}
        }
    }

    private @Nullable String number(String raw, ColumnType type) throws CellFault {
        BigDecimal value = decimal(raw);
        if (value == null) {
            return null;
        }
        return switch (type) {
            case DATE -> date(value);
            case TIME -> time(value);
            case DATETIME -> dateTime(value);
            case MONEY -> money(value);
            case ID, IDS -> id(value);
            case INT, BOOL, TEXT, ENUM -> plain(value);
        };
    }

    /** The exact value of what the file writes; null where that is no number a spreadsheet can hold. */
    private static @Nullable BigDecimal decimal(String raw) {
        if (raw.isEmpty() || raw.length() > 400) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(raw);
            // 1E+999999999 would fill the memory when written out
            return Math.abs((long) value.scale()) > 800 ? null : value;
        } catch (NumberFormatException e) {
            // left as written, for the column's form to refuse
            return null;
        }
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String id(BigDecimal value) throws CellFault {
        if (value.abs().compareTo(EXACT) >= 0) {
            throw new CellFault("超过 15 位的编号存成数字后已失真，请把该列设为文本后重新填写");
        }
        return plain(value);
    }

    /** A whole number of eight digits is a date written without signs, which is no serial of any year below 10000. */
    private @Nullable String date(BigDecimal value) {
        BigDecimal day = value.setScale(0, RoundingMode.FLOOR);
        boolean written = day.precision() == 8 && day.compareTo(value) == 0;
        LocalDateTime start = written ? null : moment(day.multiply(DAY));
        return written
                ? plain(value)
                : start == null ? null : start.toLocalDate().toString();
    }

    private static @Nullable String time(BigDecimal value) {
        BigDecimal seconds = value.multiply(DAY).setScale(0, RoundingMode.HALF_UP);
        boolean ofDay = value.signum() >= 0 && seconds.compareTo(DAY) < 0;
        return ofDay ? TIME.format(LocalTime.ofSecondOfDay(seconds.intValueExact())) : null;
    }

    private @Nullable String dateTime(BigDecimal value) {
        LocalDateTime moment = moment(value.multiply(DAY).setScale(0, RoundingMode.HALF_UP));
        return moment == null ? null : DATE_TIME.format(moment);
    }

    /** The moment so many seconds after the workbook's first day; null where no four-digit year has it. */
    private @Nullable LocalDateTime moment(BigDecimal seconds) {
        boolean sensible = seconds.signum() >= 0 && seconds.precision() - seconds.scale() <= 12;
        LocalDateTime moment = sensible ? base.atStartOfDay().plusSeconds(seconds.longValueExact()) : null;
        return moment == null || moment.getYear() > 9999 ? null : moment;
    }

    private static String money(BigDecimal value) {
        BigDecimal cents = value.setScale(2, RoundingMode.HALF_UP);
        boolean whole = cents.subtract(value).abs().compareTo(TOLERANCE) <= 0;
        return whole ? cents.toPlainString() : plain(value);
    }

    private static @Nullable String isoDate(String raw, ColumnType type) {
        String local = raw.endsWith("Z") ? raw.substring(0, raw.length() - 1) : raw;
        try {
            return switch (type) {
                case DATE ->
                    local.contains("T")
                            ? LocalDateTime.parse(local).toLocalDate().toString()
                            : LocalDate.parse(local).toString();
                case DATETIME ->
                    DATE_TIME.format(nearestSecond(
                            local.contains("T")
                                    ? LocalDateTime.parse(local)
                                    : LocalDate.parse(local).atStartOfDay()));
                case TIME -> isoTime(local);
                default -> null;
            };
        } catch (DateTimeParseException e) {
            // left as written, for the column's form to refuse with the reason a user understands
            return null;
        }
    }

    private static @Nullable String isoTime(String local) {
        LocalTime written = LocalTime.parse(local);
        LocalDateTime rounded = nearestSecond(LocalDate.EPOCH.atTime(written));
        return rounded.toLocalDate().equals(LocalDate.EPOCH) ? TIME.format(rounded) : null;
    }

    private static LocalDateTime nearestSecond(LocalDateTime moment) {
        return moment.plusNanos(500_000_000).withNano(0);
    }
}
