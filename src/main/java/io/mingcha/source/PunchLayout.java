package io.mingcha.source;

import io.mingcha.dictionary.ColumnType;
import io.mingcha.intake.CellFault;
import io.mingcha.intake.RawCell;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads rows of one punch each and gathers those of a person's day. */
final class PunchLayout {
    private static final Pattern TIME_ONLY = Pattern.compile("[^-/年]*");
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final Profile.Punches punches;
    private final AttendanceDays days;
    private final Map<PersonDay, List<Punch>> byDay = new LinkedHashMap<>();

    /** Times in seconds since midnight of the day. */
    private record Punch(int planned, int at, String kind, String result, SheetTally.Entry entry) {}

    PunchLayout(Profile.Punches punches, AttendanceDays days) {
        this.punches = punches;
        this.days = days;
    }

    void take(SourceRow row, SheetTally.Entry entry) throws CellFault {
        String person = punches.person().text(row, ColumnType.ID);
        LocalDate date = Moments.date(punches.date().text(row, ColumnType.DATE));
        if (person.isEmpty()) {
            throw new CellFault("没有工号、账号或姓名");
        }
        byDay.computeIfAbsent(new PersonDay(person, date), key -> new ArrayList<>())
                .add(new Punch(
                        seconds(row, punches.planned(), date),
                        seconds(row, punches.at(), date),
                        row.written(punches.kind()),
                        row.written(punches.result()),
                        entry));
    }

    private static int seconds(SourceRow row, String word, LocalDate date) throws CellFault {
        RawCell cell = row.cell(word);
        String text = cell.isBlank() || row.registry().vocabulary().isPlain(cell.written())
                ? ""
                : cell.as(ColumnType.DATETIME);
        if (text.isEmpty()) {
            return UNKNOWN;
        }
        if (TIME_ONLY.matcher(text).matches()) {
            return Moments.seconds(text);
        }
        LocalDateTime at = Moments.dateTime(text);
        if (at.getYear() < 1910) {
            // a spreadsheet's time without a date
            return at.toLocalTime().toSecondOfDay();
        }
        long seconds = Duration.between(date.atStartOfDay(), at).toSeconds();
        if (seconds < 0 || seconds >= 2L * Moments.DAY_SECONDS) {
            throw new CellFault("“" + text + "”不在 " + date + " 当天或次日");
        }
        return (int) seconds;
    }

    /** Hands on the days, once the sheet is read. */
    void close() {
        byDay.forEach((day, found) -> days.add(draft(day, found)));
        byDay.clear();
    }

    private static DayDraft draft(PersonDay day, List<Punch> found) {
        int from = found.stream()
                .mapToInt(Punch::planned)
                .filter(at -> at != UNKNOWN)
                .min()
                .orElse(UNKNOWN);
        int to = found.stream().mapToInt(Punch::planned).max().orElse(UNKNOWN);
        Integer in = null;
        Integer out = null;
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        for (Punch punch : found) {
            boolean coming = is(punch, "上班", "签到", from, to);
            boolean going = !coming && is(punch, "下班", "签退", to, from);
            if (coming || !going) {
                first.add(punch.result() + other(punch, coming || going));
            }
            if (!coming) {
                second.add(punch.result() + other(punch, coming || going));
            }
            if (coming && punch.at() != UNKNOWN) {
                in = in == null ? punch.at() : Math.min(in, punch.at());
            }
            if (going && punch.at() != UNKNOWN) {
                out = out == null ? punch.at() : Math.max(out, punch.at());
            }
        }
        return new DayDraft(
                day,
                DayDraft.BY_PUNCH,
                text(in),
                text(out),
                from != UNKNOWN && to > from ? Shift.between(from, to) : unplanned(),
                first,
                second,
                "",
                found.stream().map(Punch::entry).toList());
    }

    private static Shift unplanned() {
        return new Shift(Shift.Kind.UNKNOWN, "当天只有一个应打卡时间", List.of(), "", "");
    }

    /** A punch that is neither coming nor going was made elsewhere, which excuses as the system sees fit. */
    private static String other(Punch punch, boolean known) {
        return known ? "" : " " + punch.kind();
    }

    private static boolean is(Punch punch, String word, String otherWord, int planned, int opposite) {
        return punch.kind().isEmpty()
                ? punch.planned() == planned && planned != opposite
                : punch.kind().contains(word) || punch.kind().contains(otherWord);
    }

    private static String text(@Nullable Integer seconds) {
        return seconds == null ? "" : Moments.text(seconds);
    }
}
