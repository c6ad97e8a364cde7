package io.mingcha.fact;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** How values are written in findings. */
public final class Wording {
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private Wording() {}

    /** Seconds since midnight as {@code HH:mm:ss}, past midnight as {@code 次日 HH:mm:ss}. */
    public static String time(int seconds) {
        int ofDay = seconds % 86_400;
        StringBuilder time = new StringBuilder(11);
        if (seconds >= 86_400) {
            time.append("次日 ");
        }
        twoDigits(time, ofDay / 3600).append(':');
        twoDigits(time, ofDay / 60 % 60).append(':');
        return twoDigits(time, ofDay % 60).toString();
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    public static String dateTime(LocalDateTime dateTime) {
        return DATE_TIME.format(dateTime);
    }

    /** Fen as yuan with two fraction digits. */
    public static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
