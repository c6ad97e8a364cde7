package io.mingcha.source;

import io.mingcha.intake.CellFault;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts and counts with their signs and units. */
final class Amounts {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final Pattern MONEY = Pattern.compile(
            "(?:[¥\\uFFE5$]|RMB|CNY|人民币)?\\s*(-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)\\s*(万)?\\s*(?:元|圆)?(?:整)?");
    private static final Pattern COUNT =
            Pattern.compile("(?:共|等|约)?\\s*(\\d+(?:\\s*\\+\\s*\\d+)*)\\s*(?:人次|人|名|位|次|份|件|张|天|晚|间|桌)?");

    private Amounts() {}

    /** Yuan, exact: {@code ￥1,200.00元}, {@code 1.2万}. */
    static String yuan(String written) throws CellFault {
        Matcher matcher = MONEY.matcher(HalfWidth.of(written));
        if (!matcher.matches()) {
            throw new CellFault("“" + written + "”不是可识别的金额");
        }
        BigDecimal amount = new BigDecimal(matcher.group(1).replace(",", ""));
        BigDecimal yuan = matcher.group(2) == null ? amount : amount.multiply(TEN_THOUSAND);
        return yuan.signum() == 0 ? "0" : plain(yuan);
    }

    private static String plain(BigDecimal yuan) {
        BigDecimal stripped = yuan.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** A number of people or things: {@code 3人}, and {@code 3+1} as their sum. */
    static String count(String written) throws CellFault {
        Matcher matcher = COUNT.matcher(HalfWidth.of(written).replaceAll("\\.0+$", ""));
        if (!matcher.matches()) {
            throw new CellFault("“" + written + "”不是可识别的数量");
        }
        long sum = 0;
        for (String part : matcher.group(1).split("\\+")) {
            String digits = part.strip();
            if (digits.length() > 9) {
                throw new CellFault("“" + written + "”：数量过大");
            }
            sum += Long.parseLong(digits);
        }
        return Long.toString(sum);
    }
}
