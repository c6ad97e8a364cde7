package io.mingcha.briefing;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.casework.CaseFile;
import io.mingcha.casework.Light;
import io.mingcha.casework.People;
import io.mingcha.casework.Terms;
import io.mingcha.ledger.CaseState;
import io.mingcha.ledger.Head;
import io.mingcha.report.Brief;
import io.mingcha.report.Brief.Cell;
import io.mingcha.report.Brief.Column;
import io.mingcha.report.Masking;
import io.mingcha.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the ledger stands on a day: by state, severity and light, by unit, and what is overdue. */
public final class LedgerBriefing {
    /** A page is read by people: what does not fit is counted. */
    private static final int MOST_ROWS = 200;

    private final List<CaseFile> counted;
    private final List<CaseFile> waived;
    private final Head head;
    private final People people;
    private final LocalDate today;
    private final Terms terms;
    private final WorkCalendar calendar;
    private final BriefWords words;

    /**
     * A briefing to be composed.
     *
     * @param today the day in Asia/Shanghai
     * @param masking hides whom the texts might name
     */
    public LedgerBriefing(
            PeriodFigures figures,
            People people,
            LocalDate today,
            Terms terms,
            WorkCalendar calendar,
            Masking masking) {
        this.counted =
                figures.files().stream().filter(file -> file.waiver() == null).toList();
        this.waived =
                figures.files().stream().filter(file -> file.waiver() != null).toList();
        this.head = figures.head();
        this.people = people;
        this.today = today;
        this.terms = terms;
        this.calendar = calendar;
        this.words = new BriefWords(masking);
    }

    /** The whole report. */
    public Brief compose() {
        return new Brief(
                "整改台账情况",
                "截至 " + today,
                words.statements(),
                List.of(states(), lights(), units(), overdue(), exceptions()),
                words.notes());
    }

    private Brief.Section states() {
        List<Column> columns = new ArrayList<>(List.of(new Column("状态", false, Brief.NO_NOTE)));
        for (Severity severity : Severity.values()) {
            columns.add(new Column(severity.chinese(), true, Brief.NO_NOTE));
        }
        int note = words.note(
                "台账里的全部事项，不计已报备的。各行的数另加 --state 和该行的状态，各程度的数另加 --severity 和该列的程度。", "mingcha ledger list --counted");
        columns.add(new Column("合计", true, note));
        List<List<Cell>> rows = new ArrayList<>();
        for (CaseState state : CaseState.values()) {
            rows.add(bySeverity(state.chinese(), file -> file.state() == state));
        }
        rows.add(bySeverity("合计", file -> true));
        return new Brief.Section(
                "一、状态与程度",
                List.of("台账链尾 " + head + "；此后记入台账的不在内。"),
                List.of(new Brief.Table("单位：件；不含已报备的", columns, rows)));
    }

    private List<Cell> bySeverity(String title, Predicate<CaseFile> which) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(title)));
        for (Severity severity : Severity.values()) {
            row.add(count(which.and(file -> file.matter().severity() == severity)));
        }
        row.add(count(which));
        return row;
    }

    private Cell count(Predicate<CaseFile> which) {
        return Cell.of(counted.stream().filter(which).count());
    }

    private Brief.Section lights() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Light light : Light.values()) {
            String command = "mingcha ledger list --counted --light " + light.chinese();
            rows.add(List.of(
                    Cell.of(light.chinese()),
                    new Cell(
                            count(file -> light(file) == light).text(),
                            words.note(
                                    today + " 整改中和待复查的事项中亮" + light.chinese() + "灯的；不计已报备的。当日运行得到同样的事项。", command))));
        }
        List<Column> columns = List.of(new Column("灯", false, Brief.NO_NOTE), new Column("件数", true, Brief.NO_NOTE));
        return new Brief.Section("二、时限", List.of(), List.of(new Brief.Table("有整改时限的事项", columns, rows)));
    }

    private @Nullable Light light(CaseFile file) {
        return file.light(today, terms, calendar);
    }

    private Brief.Section units() {
        Map<String, List<CaseFile>> byUnit = counted.stream()
                .collect(Collectors.groupingBy(
                        file -> file.matter().unitId() == null
                                ? ""
                                : file.matter().unitId(),
                        TreeMap::new,
                        Collectors.toList()));
        int byState = byUnit.isEmpty()
                ? Brief.NO_NOTE
                : words.note(
                        "台账里的全部事项，不计已报备的。各行的数另加 --unit 和该行的单位，各状态的数另加 --state 和该列的状态。",
                        "mingcha ledger list --counted");
        List<Column> columns = new ArrayList<>(List.of(new Column("单位", false, byState)));
        for (CaseState state : CaseState.values()) {
            columns.add(new Column(state.chinese(), true, Brief.NO_NOTE));
        }
        List<List<Cell>> rows = byUnit.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<CaseFile>> entry) ->
                        -entry.getValue().size()))
                .limit(MOST_ROWS)
                .map(entry -> {
                    String unit = entry.getKey();
                    List<Cell> row = new ArrayList<>(
                            List.of(Cell.of(unit.isEmpty() ? "（不属于单位）" : words.text(people.unit(unit)))));
                    for (CaseState state : CaseState.values()) {
                        row.add(Cell.of(entry.getValue().stream()
                                .filter(file -> file.state() == state)
                                .count()));
                    }
                    return row;
                })
                .toList();
        return listed("三、单位与状态", "事项多的在前，单位：件", columns, rows, byUnit.size(), "台账里没有计数的事项。");
    }

    private Brief.Section overdue() {
        List<CaseFile> red = counted.stream()
                .filter(file -> light(file) == Light.RED)
                .sorted(Comparator.comparing((CaseFile file) ->
                                String.valueOf(file.handling().dueOn()))
                        .thenComparing(file -> file.matter().id()))
                .toList();
        int note = red.isEmpty()
                ? Brief.NO_NOTE
                : words.note(
                        today + " 整改中和待复查的事项中亮红灯的；不计已报备的。当日运行得到同样的事项。",
                        "mingcha ledger list --counted --light " + Light.RED.chinese());
        List<Column> columns = new ArrayList<>(List.of(new Column("编号", false, note)));
        for (String title : List.of("事项", "单位", "责任人", "时限", "状态")) {
            columns.add(new Column(title, false, Brief.NO_NOTE));
        }
        List<List<Cell>> rows = red.stream()
                .limit(MOST_ROWS)
                .map(file -> List.of(
                        Cell.of(file.matter().id()),
                        Cell.of(words.text(file.matter().title())),
                        Cell.of(words.text(people.unit(file.matter().unitId()))),
                        Cell.of(words.text(people.person(file.handling().ownerId()))),
                        Cell.of(String.valueOf(file.handling().dueOn())),
                        Cell.of(file.state().chinese())))
                .toList();
        return listed("四、已过时限的事项", "时限早的在前", columns, rows, red.size(), "没有已过时限的事项。");
    }

    private Brief.Section exceptions() {
        int note = waived.isEmpty() ? Brief.NO_NOTE : words.note("台账里已报备的全部事项。", "mingcha ledger list --waived");
        List<Column> columns = List.of(
                new Column("编号", false, note),
                new Column("事项", false, Brief.NO_NOTE),
                new Column("单位", false, Brief.NO_NOTE),
                new Column("日期", false, Brief.NO_NOTE));
        List<List<Cell>> rows = waived.stream()
                .limit(MOST_ROWS)
                .map(file -> List.of(
                        Cell.of(file.matter().id()),
                        Cell.of(words.text(file.matter().title())),
                        Cell.of(words.text(people.unit(file.matter().unitId()))),
                        Cell.of(file.matter().foundOn())))
                .toList();
        return listed("五、已报备的事项", "照列，不计入以上各数", columns, rows, waived.size(), "没有已报备的事项。");
    }

    private static Brief.Section listed(
            String title, String caption, List<Column> columns, List<List<Cell>> rows, int all, String none) {
        if (rows.isEmpty()) {
            return new Brief.Section(title, List.of(none), List.of());
        }
        return new Brief.Section(
                title,
                rows.size() < all ? List.of("只列前 " + rows.size() + " 行，共 " + all + " 行。") : List.of(),
                List.of(new Brief.Table(caption, columns, rows)));
    }
}
