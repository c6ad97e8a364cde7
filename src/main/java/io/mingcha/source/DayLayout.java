package io.mingcha.source;

import io.mingcha.dictionary.ColumnType;
import io.mingcha.intake.CellFault;
import io.mingcha.intake.RawCell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads rows that each tell what became of a person's day, with the punches, results and approvals beside them. */
final class DayLayout {
    private final Profile.Day day;
    private final AttendanceDays days;
    private final Map<String, String> namedShifts;

    DayLayout(Profile.Day day, AttendanceDays days, Map<String, String> namedShifts) {
        this.day = day;
        this.days = days;
        this.namedShifts = namedShifts;
    }

    void take(SourceRow row, SheetTally.Entry entry) throws CellFault {
        String person = day.person().text(row, ColumnType.ID);
        LocalDate date = Moments.date(day.date().text(row, ColumnType.DATE));
        if (person.isEmpty()) {
            throw new CellFault("没有工号、账号或姓名");
        }
        String trouble = "";
        for (String word : day.approvals()) {
            try {
                addApprovals(row, entry, person, date, row.cell(word).written());
            } catch (CellFault e) {
                trouble = e.reason();
                days.lost(person);
            }
        }
        days.add(draft(row, entry, new PersonDay(person, date), trouble));
    }

    private void addApprovals(SourceRow row, SheetTally.Entry entry, String person, LocalDate date, String text)
            throws CellFault {
        for (Span span : ApprovalText.read(text, date, row.registry().vocabulary())) {
            days.add(new Approval("", person, span, "approved", null, "", entry, true));
        }
    }

    private DayDraft draft(SourceRow row, SheetTally.Entry entry, PersonDay personDay, String trouble) {
        String in = "";
        String out = "";
        Shift shift = Shift.NOT_TOLD;
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        String fault = trouble;
        try {
            shift = row.header().has(day.shift())
                    ? Shift.of(row.written(day.shift()), row.registry().vocabulary(), namedShifts)
                    : Shift.NOT_TOLD;
            int pairs = pairs(row, shift);
            in = time(row, day.in(), 1);
            out = time(row, day.out(), pairs);
            for (int n = 1; n <= pairs; n++) {
                boolean early = n <= Math.max(1, pairs / 2);
                results(row, day.inResult(), n, n == 1 || early ? first : second);
                results(row, day.outResult(), n, n == pairs || !early ? second : first);
            }
            for (String word : day.results()) {
                if (row.header().has(word)) {
                    first.add(row.written(word));
                    second.add(0, row.written(word));
                }
            }
        } catch (CellFault e) {
            fault = fault.isEmpty() ? e.reason() : fault;
        }
        return new DayDraft(personDay, DayDraft.BY_DAY, in, out, shift, first, second, fault, List.of(entry));
    }

    /** The pairs of punches the shift asks for, or of which anything is written. */
    private int pairs(SourceRow row, Shift shift) {
        if (shift.fixed() && shift.ranges().size() > 1) {
            int last = Math.min(shift.ranges().size(), Profile.MOST_PAIRS);
            return row.header().has(numbered(day.out(), last)) ? last : 1;
        }
        int pairs = 1;
        for (int n = 2; n <= Profile.MOST_PAIRS; n++) {
            boolean written = false;
            for (String word : List.of(day.in(), day.out(), day.inResult(), day.outResult())) {
                written |= !word.isEmpty() && !row.cell(numbered(word, n)).isBlank();
            }
            pairs = written ? n : pairs;
        }
        return pairs;
    }

    private static String numbered(String word, int n) {
        return word.replace("{n}", Integer.toString(n));
    }

    private static String time(SourceRow row, String word, int n) throws CellFault {
        RawCell cell = row.cell(numbered(word, n));
        String text = cell.isBlank() ? "" : cell.as(ColumnType.TIME);
        return text.isEmpty() || row.registry().vocabulary().isPlain(text) ? "" : Moments.text(Moments.seconds(text));
    }

    private static void results(SourceRow row, String word, int n, List<String> into) {
        if (!word.isEmpty() && row.header().has(numbered(word, n))) {
            into.add(row.written(numbered(word, n)));
        }
    }

    /** The words a person reads of the day, with those of the header. */
    String words(SourceRow row) {
        Set<String> words = new LinkedHashSet<>(List.of(day.shift()));
        words.addAll(day.others());
        List<String> told = new ArrayList<>();
        for (String word : words) {
            if (!word.isEmpty() && !row.cell(word).isBlank()) {
                told.add(word + "：" + row.written(word));
            }
        }
        return String.join("；", told);
    }
}
