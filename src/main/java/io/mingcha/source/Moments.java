package io.mingcha.source;

import io.mingcha.intake.CellFault;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times in the forms that attendance systems and clerks write. What leaves the meaning open is refused. */
final class Moments {
    static final int DAY_SECONDS = 86_400;

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})(?:[-/.]|年)(\\d{1,2})(?:[-/.]|月)(\\d{1,2})日?|(\\d{2})-(\\d{1,2})-(\\d{1,2})|(20\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern WEEKDAY = Pattern.compile("\\s*\\(?(?:星期|周)([一二三四五六日天])\\)?");
    private static final Pattern TIME = Pattern.compile(
            "(次日|第二天|翌日)?\\s*(上午|早上|中午|下午|晚上|AM|PM)?\\s*(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?(\\(次日\\))?");
    private static final Pattern EPOCH = Pattern.compile("\\d{13}|\\d(?:\\.\\d+)?[Ee]\\+?12");

    private static final String BETWEEN_TIMES = "[\\s,;/|、~\\-至到]*";

    private Moments() {}

    /** A text that is a date, with or without its weekday; epoch milliseconds count too. */
    static LocalDate date(String written) throws CellFault {
        String text = HalfWidth.of(written);
        if (EPOCH.matcher(text).matches()) {
            return Instant.ofEpochMilli(new BigDecimal(text).longValueExact())
                    .atZone(SHANGHAI)
                    .toLocalDate();
        }
        Matcher matcher = DATE.matcher(text);
        if (!matcher.lookingAt()) {
            throw new CellFault("“" + written + "”不是可识别的日期");
        }
        LocalDate date = date(matcher, written);
        String rest = text.substring(matcher.end());
        Matcher weekday = WEEKDAY.matcher(rest);
        if (weekday.matches()) {
            int day = "一二三四五六日".indexOf(weekday.group(1).replace('天', '日')) + 1;
            if (date.getDayOfWeek().getValue() != day) {
                throw new CellFault("“" + written + "”的日期与星期不符");
            }
        } else if (!rest.matches("|[ T]+0{1,2}:00(:00(\\.0+)?)?")) {
            throw new CellFault("“" + written + "”不是可识别的日期");
        }
        return date;
    }

    private static LocalDate date(Matcher matcher, String written) throws CellFault {
        int first = matcher.group(1) != null ? 1 : matcher.group(4) != null ? 4 : 7;
        int year = Integer.parseInt(matcher.group(first)) + (first == 4 ? 2000 : 0);
        try {
            return LocalDate.of(
                    year, Integer.parseInt(matcher.group(first + 1)), Integer.parseInt(matcher.group(first + 2)));
        } catch (DateTimeException e) {
            throw new CellFault("“" + written + "”：没有这一天");
        }
    }

    /** A date with a time behind it. */
    static LocalDateTime dateTime(String written) throws CellFault {
        String text = HalfWidth.of(written);
        if (EPOCH.matcher(text).matches()) {
            return LocalDateTime.ofInstant(Instant.ofEpochMilli(new BigDecimal(text).longValueExact()), SHANGHAI);
        }
        Matcher matcher = DATE.matcher(text);
        if (!matcher.lookingAt()) {
            throw new CellFault("“" + written + "”不是可识别的日期时间");
        }
        String rest = WEEKDAY.matcher(text.substring(matcher.end())).replaceFirst("");
        return date(matcher, written).atStartOfDay().plusSeconds(seconds(rest.replaceFirst("^T", "")));
    }

    /** A time of day in seconds since midnight of the row's date; 24 hours or more after it. */
    static int seconds(String written) throws CellFault {
        String text = HalfWidth.of(written);
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw new CellFault("“" + written + "”不是可识别的时间");
        }
        int hour = Integer.parseInt(matcher.group(3));
        int minute = Integer.parseInt(matcher.group(4));
        int second = matcher.group(5) == null ? 0 : Integer.parseInt(matcher.group(5));
        String half = String.valueOf(matcher.group(2));
        boolean afternoon = List.of("下午", "晚上", "PM").contains(half) || (half.equals("中午") && hour < 11);
        if (hour > 24 || minute > 59 || second > 59 || (hour == 24 && minute + second > 0)) {
            throw new CellFault("“" + written + "”：没有这一时刻");
        }
        boolean later = matcher.group(1) != null || matcher.group(6) != null;
        int onDay = (afternoon && hour < 12 ? hour + 12 : hour) * 3600 + minute * 60 + second;
        return onDay + (later ? DAY_SECONDS : 0);
    }

    /** The times that a cell holds one after the other, separated or not. */
    static List<String> times(String written) throws CellFault {
        String text = HalfWidth.of(written);
        List<String> times = new ArrayList<>();
        Matcher matcher =
                Pattern.compile("(次日)?\\s*(\\d{1,2}:\\d{2}(?::\\d{2}(?!:))?)").matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (!text.substring(end, matcher.start()).matches(BETWEEN_TIMES)) {
                throw new CellFault("“" + written + "”里有时间以外的内容");
            }
            times.add((matcher.group(1) == null ? "" : "次日 ") + matcher.group(2));
            end = matcher.end();
        }
        if (times.isEmpty() || !text.substring(end).matches(BETWEEN_TIMES)) {
            throw new CellFault("“" + written + "”不是一串时间");
        }
        return times;
    }

    /** How the tables write a time. */
    static String text(int seconds) {
        int onDay = seconds % DAY_SECONDS;
        String time = onDay % 60 == 0
                ? String.format(Locale.ROOT, "%02d:%02d", onDay / 3600, onDay / 60 % 60)
                : String.format(Locale.ROOT, "%02d:%02d:%02d", onDay / 3600, onDay / 60 % 60, onDay % 60);
        return seconds >= DAY_SECONDS ? "次日 " + time : time;
    }
}
