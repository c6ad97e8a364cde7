package io.mingcha.source;

import io.mingcha.dictionary.ColumnType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The values of cells that have types, as files write them, so that they pass the same forms. */
public final class TypedText {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private TypedText() {}

    /**
     * The text of a value.
     *
     * @param value a date, time, number, truth value or text; an instant is told as of Asia/Shanghai
     * @param type what the column holds: of a moment only the date or the time is told where it holds no more
     */
    public static String of(Object value, ColumnType type) {
        if (value instanceof Instant instant) {
            return moment(LocalDateTime.ofInstant(instant, SHANGHAI), type);
        } else if (value instanceof LocalDateTime moment) {
            return moment(moment, type);
        } else if (value instanceof LocalTime time) {
            return TIME.format(time);
        } else if (value instanceof BigDecimal number) {
            return plain(number);
        } else if (value instanceof Double || value instanceof Float) {
            boolean finite = Double.isFinite(((Number) value).doubleValue());
            return finite ? plain(new BigDecimal(value.toString())) : value.toString();
        }
        return value.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String moment(LocalDateTime moment, ColumnType type) {
        return switch (type) {
            case DATE -> moment.toLocalDate().toString();
            case TIME -> TIME.format(moment);
            default -> MOMENT.format(moment);
        };
    }
}
