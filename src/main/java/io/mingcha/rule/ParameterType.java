package io.mingcha.rule;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a parameter is written and what number stands for it. */
public enum ParameterType {
    /** {@code 5min}; also s and h. A number of seconds. */
    DURATION {
        @Override
        long parse(String text) {
            Matcher match = DURATION_FORM.matcher(text);
            if (!match.matches()) {
                throw new IllegalArgumentException("应为时长，如 5min");
            }
            long amount = Long.parseLong(match.group(1));
            return switch (match.group(2)) {
                case "s" -> amount;
                case "min" -> Math.multiplyExact(amount, 60L);
                default -> Math.multiplyExact(amount, 3600L);
            };
        }

        @Override
        public String format(long value) {
            return value % 60 == 0 ? value / 60 + "分钟" : value + "秒";
        }

        @Override
        public String source(long value) {
            return value % 60 == 0 ? value / 60 + "min" : value + "s";
        }
    },
    /** {@code 60%}, at most two fraction digits. A number of ten-thousandths. */
    SHARE {
        @Override
        long parse(String text) {
            if (!text.endsWith("%")) {
                throw new IllegalArgumentException("应为百分比，如 60%");
            }
            return decimal(text.substring(0, text.length() - 1), "应为百分比，如 60%");
        }

        @Override
        public String format(long value) {
            return BigDecimal.valueOf(value, 2).stripTrailingZeros().toPlainString() + "%";
        }
    },
    /** {@code 100.00} yuan, at most two fraction digits. A number of fen. */
    MONEY {
        @Override
        long parse(String text) {
            return decimal(text, "应为金额，如 100.00");
        }

        @Override
        public String format(long value) {
            return source(value) + "元";
        }

        @Override
        public String source(long value) {
            return BigDecimal.valueOf(value, 2).toPlainString();
        }
    },
    /** A whole number: of days, times, persons, tables and the like. */
    COUNT {
        @Override
        long parse(String text) {
            if (!text.matches("\\d{1,9}")) {
                throw new IllegalArgumentException("应为不小于 0 的整数");
            }
            return Long.parseLong(text);
        }

        @Override
        public String format(long value) {
            return Long.toString(value);
        }
    },
    /** {@code 08:30}. Seconds since midnight. */
    TIME {
        @Override
        long parse(String text) {
            Matcher match = TIME_FORM.matcher(text);
            if (!match.matches() || Integer.parseInt(match.group(1)) > 23) {
                throw new IllegalArgumentException("应为时间，如 08:30");
            }
            return Integer.parseInt(match.group(1)) * 3600L + Integer.parseInt(match.group(2)) * 60L;
        }

        @Override
        public String format(long value) {
            return "%02d:%02d".formatted(value / 3600, value / 60 % 60);
        }

        @Override
        public String source(long value) {
            return '"' + format(value) + '"';
        }
    },
    /** {@code 2025-05-18}. Days since 1970-01-01. */
    DATE {
        @Override
        long parse(String text) {
            try {
                return LocalDate.parse(text).toEpochDay();
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("应为日期，如 2025-05-18", e);
            }
        }

        @Override
        public String format(long value) {
            return LocalDate.ofEpochDay(value).toString();
        }
    };

    private static final Pattern DURATION_FORM = Pattern.compile("(\\d{1,6})(s|min|h)");
    private static final Pattern TIME_FORM = Pattern.compile("(\\d{1,2}):([0-5]\\d)");

    /** The number that stands for a written value; throws IllegalArgumentException with a Chinese hint at the form. */
    abstract long parse(String text);

    /** The value as people read it. */
    public abstract String format(long value);

    /** The value as a parameters file writes it. */
    public String source(long value) {
        return format(value);
    }

    /** By how much a value changes at least when an office changes it: whole minutes and percents stay whole. */
    public long step(long value) {
        return switch (this) {
            case DURATION, TIME -> value % 60 == 0 ? 60 : 1;
            case SHARE -> value % 100 == 0 ? 100 : 1;
            case MONEY, COUNT, DATE -> 1;
        };
    }

    private static long decimal(String text, String hint) {
        if (!text.matches("\\d{1,12}(\\.\\d{1,2})?")) {
            throw new IllegalArgumentException(hint);
        }
        return new BigDecimal(text).movePointRight(2).longValueExact();
    }
}
