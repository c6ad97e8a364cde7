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
        String time = "%02d:%02d:%02d".formatted(ofDay / 3600, ofDay / 60 % 60, ofDay % 60);
        return seconds >= 86_400 ? "次日 " + time : time;
    }

    public static String dateTime(LocalDateTime dateTime) {
        return DATE_TIME.format(dateTime);
    }

    /** Fen as yuan with two fraction digits. */
    public static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
