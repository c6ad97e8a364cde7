package io.mingcha.source;

import io.mingcha.intake.CellFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a person's day may be compared with the rules. Whatever the attendance system itself excuses or schedules
 * otherwise, and no approval or planned shift expresses, must not: it would become an accusation of somebody whom the own
 * system calls in order.
 */
final class DayJudge {
    /** A punch that far from its shift belongs to another day. */
    private static final int MOST_APART = 12 * 3600;

    private final Vocabulary words;

    DayJudge(Vocabulary words) {
        this.words = words;
    }

    /** Why the day must be withheld, in Chinese; null where it may be compared. */
    @Nullable
    String whyNot(DayDraft day, Excuse excuse) throws CellFault {
        if (!day.trouble().isEmpty()) {
            return day.trouble();
        }
        if (day.rank() == DayDraft.BY_RESULT) {
            return "表中只有考勤结果，没有打卡时间";
        }
        Shift shift = day.shift();
        if (shift.kind() == Shift.Kind.REST) {
            return null;
        }
        if (shift.kind() == Shift.Kind.FREE) {
            return "班次“" + shift.words() + "”没有固定的上下班时间";
        }
        if (shift.kind() == Shift.Kind.UNKNOWN) {
            return shift.words().isEmpty() ? "没有排班" : "班次“" + shift.words() + "”没有写明上下班时间，可在 sources.yaml 的 shifts 里补上";
        }
        if (excuse.changed()) {
            return "有补卡或换班的审批";
        }
        if (excuse.alone() && !day.in().isEmpty() && !day.out().isEmpty()) {
            return "全天请假或出差途中又有打卡，两种记录矛盾";
        }
        String first = excuse.am() ? null : half(day, true);
        return first != null ? first : excuse.pm() ? null : half(day, false);
    }

    private @Nullable String half(DayDraft day, boolean first) throws CellFault {
        List<String> results = first ? day.first() : day.second();
        String side = first ? "上班" : "下班";
        for (String result : results) {
            if (!words.isPlain(result)) {
                return side + "的结果为“" + result + "”，而没有读到相应的审批";
            }
        }
        Shift shift = day.shift();
        String punch = first ? day.in() : day.out();
        if (!shift.fixed()) {
            return null;
        }
        int planned = first ? shift.begins() : shift.ends();
        int at = punch.isEmpty() ? -1 : Moments.seconds(punch);
        if (at >= 0 && Math.abs(at - planned) > MOST_APART) {
            return side + "打卡 " + punch + " 与班次相差半天以上，无法确定属于哪一天";
        }
        String own = results.isEmpty() ? "" : results.get(first ? 0 : results.size() - 1);
        if (day.judgedBySystem() && punch.isEmpty() && own.isEmpty()) {
            return side + "没有打卡，系统也没有给出结果";
        }
        if (words.isNormal(own) && (at < 0 || (first ? at > planned : at < planned))) {
            return side + "打卡与班次时间不符，系统却记为正常，按弹性处理";
        }
        return null;
    }
}
