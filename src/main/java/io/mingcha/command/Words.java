package io.mingcha.command;

import io.mingcha.ledger.Head;
import io.mingcha.ledger.LedgerUrl;
import io.mingcha.rule.Severity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How values of options are written; what is refused is told in Chinese. */
final class Words {
    private Words() {}

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("不是有效的日期，应写作 2026-03-31");
        }
    }

    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("不是有效的月份，应写作 2026-03");
        }
    }

    static LedgerUrl ledger(String text) {
        try {
            return LedgerUrl.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("不是台账地址，应为 sqlite:文件 或 jdbc:postgresql://主机/数据库");
        }
    }

    static Head head(String text) {
        try {
            return Head.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("不是链尾，应为 mingcha ledger head 打印的“序号:校验值”");
        }
    }

    static Integer number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new TypeConversionException("不是整数");
        }
        return Integer.valueOf(text);
    }

    static Severity severity(String text) {
        for (Severity severity : Severity.values()) {
            if (severity.code().equalsIgnoreCase(text) || severity.chinese().equals(text)) {
                return severity;
            }
        }
        throw new TypeConversionException("不是可用的程度，应为：" + severities());
    }

    /** A converter to an enum's constants by their names in any case. */
    static <E extends Enum<E>> ITypeConverter<E> oneOf(Class<E> type) {
        return text -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equalsIgnoreCase(text)) {
                    return constant;
                }
            }
            throw new TypeConversionException("不是可用的词，应为："
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.name().toLowerCase(java.util.Locale.ROOT))
                            .collect(Collectors.joining("、")));
        };
    }

    private static String severities() {
        return Arrays.stream(Severity.values())
                .map(severity -> severity.chinese() + "（" + severity.code() + "）")
                .collect(Collectors.joining("、"));
    }
}
