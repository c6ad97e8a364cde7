package io.mingcha.source;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.ColumnType;
import io.mingcha.intake.CellFault;
import io.mingcha.intake.RawCell;
import io.mingcha.intake.UnreadableFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one sheet's rows into what its profile says, or withholds them with the source's words. */
final class SheetConversion {
    private static final int MOST_WORDS = 300;

    private final SheetHeader header;
    private final Profile profile;
    private final SheetTally tally;
    private final AttendanceDays days;
    private final Output output;
    private final Map<Integer, LocalDate> columns;
    private final @Nullable DayLayout dayLayout;
    private final @Nullable PunchLayout punchLayout;
    private final @Nullable ApprovalLayout approvalLayout;

    SheetConversion(
            SheetHeader header, SheetTally tally, AttendanceDays days, Output output, Map<String, String> namedShifts) {
        this.header = header;
        this.profile = tally.profile();
        this.tally = tally;
        this.days = days;
        this.output = output;
        this.columns = columns();
        this.dayLayout = profile.layout() instanceof Profile.Day day ? new DayLayout(day, days, namedShifts) : null;
        this.punchLayout = profile.layout() instanceof Profile.Punches punches ? new PunchLayout(punches, days) : null;
        this.approvalLayout =
                profile.layout() instanceof Profile.Approvals found ? new ApprovalLayout(found, days) : null;
    }

    private Map<Integer, LocalDate> columns() {
        Profile.Matrix matrix = profile.matrix();
        if (matrix == null) {
            return Map.of();
        }
        try {
            return MatrixDays.of(matrix, header, tally);
        } catch (CellFault e) {
            throw new UnreadableFileException(tally.place(), "按“" + profile.title() + "”读取：" + e.reason(), e);
        }
    }

    void take(SourceRow row) {
        if (profile.matrix() == null) {
            one(row, tally.entry(row.number(), words(row)), "");
            return;
        }
        columns.forEach((column, date) -> {
            RawCell cell = column < row.cells().size() ? row.cells().get(column) : RawCell.BLANK;
            if (cell.isBlank() || row.registry().vocabulary().isBlank(cell.written())) {
                tally.blank();
                return;
            }
            SourceRow day = row.with(Map.of("@day", date.toString(), "@cell", cell.written()));
            one(day, tally.entry(row.number(), header.word(column) + "：" + cell.written()), date.toString());
        });
    }

    private void one(SourceRow row, SheetTally.Entry entry, String date) {
        try {
            if (dayLayout != null) {
                dayLayout.take(row, entry);
            } else if (punchLayout != null) {
                punchLayout.take(row, entry);
            } else if (approvalLayout != null) {
                approvalLayout.take(row, entry);
            } else if (profile.layout() instanceof Profile.Tables tables) {
                tables(row, entry, tables);
            } else {
                matrixDay(row, entry);
            }
        } catch (CellFault e) {
            entry.withhold(Withheld.Kind.UNREADABLE, "", date, e.reason());
        }
    }

    void close() {
        if (punchLayout != null) {
            punchLayout.close();
        }
    }

    private void tables(SourceRow row, SheetTally.Entry entry, Profile.Tables tables) throws CellFault {
        List<Runnable> rows = new ArrayList<>();
        for (Profile.TableMap map : tables.maps()) {
            if (map.when().stream().allMatch(condition -> condition.holds(row))) {
                for (SourceRow each : each(row, map.each())) {
                    Map<String, String> cells = cells(each, map);
                    rows.add(() ->
                            output.add(entry, map.table().name(), map.columns().keySet(), cells, true));
                }
            }
        }
        if (rows.isEmpty()) {
            entry.withhold(Withheld.Kind.IRRELEVANT, "", "", "不符合任何一张表的条件");
        }
        rows.forEach(Runnable::run);
    }

    private static List<SourceRow> each(SourceRow row, String word) {
        if (word.isEmpty()) {
            return List.of(row);
        }
        return Roster.names(row.cell(word).written()).stream()
                .map(part -> row.with(Map.of("@each", part)))
                .toList();
    }

    private static Map<String, String> cells(SourceRow row, Profile.TableMap map) throws CellFault {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Map.Entry<String, Value> entry : map.columns().entrySet()) {
            Column column = map.table().column(entry.getKey());
            try {
                String text = entry.getValue().text(row, column.type());
                if (text.isEmpty() && column.required()) {
                    throw new CellFault("没有内容，而它是必填的");
                }
                cells.put(column.name(), text);
            } catch (CellFault e) {
                throw new CellFault("“" + column.chinese() + "”：" + e.reason());
            }
        }
        return cells;
    }

    private void matrixDay(SourceRow row, SheetTally.Entry entry) throws CellFault {
        boolean times = profile.layout() instanceof Profile.Times;
        Value who = profile.layout().values().get(0);
        String person = who.text(row, ColumnType.ID);
        if (person.isEmpty()) {
            throw new CellFault("没有工号、账号或姓名");
        }
        LocalDate date = LocalDate.parse(row.cell("@day").written());
        PersonDay day = new PersonDay(person, date);
        String text = row.cell("@cell").written();
        if (!times) {
            SystemWords.approvals(text, day, row, entry, days);
            days.add(new DayDraft(
                    day, DayDraft.BY_RESULT, "", "", Shift.NOT_TOLD, List.of(text), List.of(), "", List.of(entry)));
            return;
        }
        List<String> found = Moments.times(text);
        String trouble = found.size() > 1 ? "" : "只有一次打卡，看不出是上班还是下班";
        days.add(new DayDraft(
                day,
                DayDraft.BY_TIMES,
                found.get(0),
                found.get(found.size() - 1),
                Shift.NOT_TOLD,
                List.of(),
                List.of(),
                trouble,
                List.of(entry)));
    }

    private String words(SourceRow row) {
        StringBuilder words = new StringBuilder();
        for (String word : profile.words()) {
            String text = row.written(word);
            if (!text.isEmpty() && !word.startsWith("@")) {
                words.append(words.length() == 0 ? "" : "；")
                        .append(word)
                        .append("：")
                        .append(text);
            }
        }
        return words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) + "…" : words.toString();
    }
}
