package io.mingcha.source;

import io.mingcha.intake.CellFault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what an attendance system prints of a day's approvals, as in 事假01-05 09:00到01-05 12:00 3小时. Years are not
 * printed; the one that brings the span nearest to the day is meant.
 */
final class ApprovalText {
    private static final String MOMENT =
            "(?:(\\d{4})[-/.年])?(\\d{1,2})[-/.月](\\d{1,2})日?\\s*(\\d{1,2}:\\d{2}(?::\\d{2})?|上午|下午)?";
    private static final Pattern APPROVAL = Pattern.compile(
            "(\\p{IsHan}[\\p{IsHan}A-Za-z]{0,14}?)(?:\\([^()]*\\))?[:(\\s]*" + MOMENT + "(?:\\s*(?:到|至|~|-|—)+\\s*(?:"
                    + MOMENT + "|(\\d{1,2}:\\d{2})))?(?:\\s*\\d+(?:\\.\\d+)?\\s*(?:小时|天|分钟|个?半天))?");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;，；、。|()]*");

    private ApprovalText() {}

    /** @throws CellFault if a part of the text cannot be understood: what it excuses is then not known */
    static List<Span> read(String written, LocalDate day, Vocabulary words) throws CellFault {
        String text = HalfWidth.of(written);
        List<Span> spans = new ArrayList<>();
        Matcher matcher = APPROVAL.matcher(text);
        int end = 0;
        while (matcher.find(end)) {
            if (!BETWEEN.matcher(text.substring(end, matcher.start())).matches()) {
                break;
            }
            Vocabulary.Kind kind = words.kind(matcher.group(1));
            if (kind == null) {
                throw new CellFault("关联的审批“" + written + "”中的“" + matcher.group(1) + "”不认识");
            }
            spans.add(span(matcher, kind, day, written));
            end = matcher.end();
        }
        if (!BETWEEN.matcher(text.substring(end)).matches()) {
            throw new CellFault("关联的审批“" + written + "”无法全部读懂");
        }
        return spans;
    }

    private static Span span(Matcher matcher, Vocabulary.Kind kind, LocalDate day, String written) throws CellFault {
        boolean ranged = matcher.group(7) != null;
        String sameDay = matcher.group(10);
        LocalDate first = date(matcher, 2, day, written);
        LocalDate last = ranged ? date(matcher, 6, day, written) : first;
        String startTime = String.valueOf(matcher.group(5));
        String endTime = sameDay != null ? sameDay : String.valueOf(matcher.group(ranged ? 9 : 5));
        LocalDateTime start = first.atStartOfDay().plusSeconds(seconds(startTime, false));
        LocalDateTime end = last.atStartOfDay().plusSeconds(seconds(endTime, true));
        boolean byClock = startTime.contains(":") || endTime.contains(":");
        if (kind.matter() == Vocabulary.Matter.CORRECTION && !end.isAfter(start)) {
            return new Span(kind, start, start.plusMinutes(1), true);
        }
        Span span = new Span(kind, start, end, byClock);
        if (!HalfDays.sensible(span)) {
            throw new CellFault("关联的审批“" + written + "”的起止时间不合理");
        }
        return span;
    }

    /** The seconds since midnight at which a moment without or with a time begins or ends. */
    static int seconds(String time, boolean ends) throws CellFault {
        return switch (time) {
            case "null", "" -> ends ? Moments.DAY_SECONDS : 0;
            case "上午" -> ends ? 12 * 3600 : 0;
            case "下午" -> ends ? Moments.DAY_SECONDS : 12 * 3600;
            default -> Moments.seconds(time);
        };
    }

    private static LocalDate date(Matcher matcher, int group, LocalDate day, String written) throws CellFault {
        int month = Integer.parseInt(matcher.group(group + 1));
        int dayOfMonth = Integer.parseInt(matcher.group(group + 2));
        try {
            if (matcher.group(group) != null) {
                return LocalDate.of(Integer.parseInt(matcher.group(group)), month, dayOfMonth);
            }
            LocalDate best = null;
            for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
                boolean exists =
                        dayOfMonth <= java.time.YearMonth.of(year, month).lengthOfMonth();
                LocalDate date = exists ? LocalDate.of(year, month, dayOfMonth) : null;
                if (date != null && (best == null || distance(date, day) < distance(best, day))) {
                    best = date;
                }
            }
            if (best != null) {
                return best;
            }
        } catch (DateTimeException e) {
            throw new CellFault("关联的审批“" + written + "”里有不存在的日期");
        }
        throw new CellFault("关联的审批“" + written + "”里有不存在的日期");
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(a.toEpochDay() - b.toEpochDay());
    }
}
