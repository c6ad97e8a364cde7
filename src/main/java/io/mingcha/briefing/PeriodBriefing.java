package io.mingcha.briefing;

import static io.mingcha.casework.Happening.CLEARED;
import static io.mingcha.casework.Happening.CLOSED;
import static io.mingcha.casework.Happening.EXCUSED;
import static io.mingcha.casework.Happening.NEW;
import static io.mingcha.casework.Happening.OPEN;
import static io.mingcha.casework.Happening.OVERDUE;
import static io.mingcha.casework.Happening.STANDING;
import static io.mingcha.casework.Happening.WITHDRAWN;

import io.mingcha.casework.CaseFile;
import io.mingcha.casework.CaseQuery;
import io.mingcha.casework.Happening;
import io.mingcha.casework.People;
import io.mingcha.report.Brief;
import io.mingcha.report.Brief.Cell;
import io.mingcha.report.Brief.Column;
import io.mingcha.report.Masking;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import io.mingcha.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures of a period beside those of the time of equal length before it (信息报送). */
public final class PeriodBriefing {
    private static final List<Happening> COUNTED = List.of(NEW, CLOSED, OVERDUE, WITHDRAWN, CLEARED, EXCUSED, OPEN);

    private final PeriodFigures figures;
    private final Period period;
    private final RuleBook book;
    private final People people;
    private final @Nullable Long commonUnits;
    private final BriefWords words;

    /**
     * A briefing to be composed.
     *
     * @param book the rules, whose titles name the items
     * @param commonUnits a problem of so many units or more is common; null where the rules do not say
     * @param masking hides whom the texts might name
     */
    public PeriodBriefing(
            PeriodFigures figures,
            Period period,
            RuleBook book,
            People people,
            @Nullable Long commonUnits,
            Masking masking) {
        this.figures = figures;
        this.period = period;
        this.book = book;
        this.people = people;
        this.commonUnits = commonUnits;
        this.words = new BriefWords(masking);
    }

    /** The whole report. */
    public Brief compose() {
        String scope = period.unit() == null ? "全部单位" : "单位 " + people.unit(period.unit());
        return new Brief(
                "作风纪律问题信息报送",
                words.text(period.from() + " 至 " + period.to() + " · " + scope),
                words.statements(),
                List.of(totals(), items(), common(), waived(), meaning()),
                words.notes());
    }

    private Brief.Section totals() {
        List<Column> columns = new ArrayList<>(List.of(new Column("情形", false, Brief.NO_NOTE)));
        for (Severity severity : Severity.values()) {
            columns.add(new Column(severity.chinese(), true, Brief.NO_NOTE));
        }
        columns.add(new Column("本期合计", true, Brief.NO_NOTE));
        columns.add(new Column("上期", true, Brief.NO_NOTE));
        columns.add(new Column("增减", true, Brief.NO_NOTE));
        List<List<Cell>> rows = new ArrayList<>();
        for (Happening happening : COUNTED) {
            CaseQuery now = period.query(happening);
            CaseQuery before = period.before().query(happening);
            List<Cell> row = new ArrayList<>(List.of(Cell.of(happening.chinese())));
            for (Severity severity : Severity.values()) {
                row.add(Cell.of(figures.count(now.ofSeverity(severity))));
            }
            row.add(new Cell("" + figures.count(now), note(now, "各程度的数另加 --severity 和该列的程度。")));
            row.add(new Cell("" + figures.count(before), note(before, "")));
            row.add(Cell.of(BriefWords.change(figures.count(now), figures.count(before))));
            rows.add(row);
        }
        String sentence = "本期新增 %d 件，销号 %d 件；期末未办结 %d 件，其中超期 %d 件。上期为 %s 至 %s，长度与本期相同。"
                .formatted(
                        figures.count(period.query(NEW)),
                        figures.count(period.query(CLOSED)),
                        figures.count(period.query(OPEN)),
                        figures.count(period.query(OVERDUE)),
                        period.before().from(),
                        period.before().to());
        return new Brief.Section("一、总体情况", List.of(sentence), List.of(new Brief.Table("按情形和程度，单位：件", columns, rows)));
    }

    private Brief.Section items() {
        List<Column> columns = new ArrayList<>(
                List.of(new Column("事项", false, Brief.NO_NOTE), new Column("规则", false, Brief.NO_NOTE)));
        List<CaseQuery> queries = new ArrayList<>();
        for (Happening happening : COUNTED) {
            queries.add(period.query(happening));
            columns.add(new Column(happening.chinese(), true, item(period.query(happening))));
        }
        CaseQuery before = period.before().query(NEW);
        queries.add(before);
        columns.add(new Column("上期新增", true, item(before)));
        Set<String> rules = queries.stream()
                .flatMap(query -> figures.matters(query).stream())
                .map(file -> file.matter().rule())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<List<Cell>> rows = rules.stream()
                .sorted(Comparator.comparing(
                                (String rule) -> -figures.count(queries.get(0).ofRule(rule)))
                        .thenComparing(rule -> rule))
                .map(rule -> {
                    List<Cell> row = new ArrayList<>(List.of(Cell.of(title(rule)), Cell.of(words.text(rule))));
                    queries.forEach(query -> row.add(Cell.of(figures.count(query.ofRule(rule)))));
                    return row;
                })
                .toList();
        return section("二、分项情况", rows, "按事项，单位：件", columns, "本期和上期都没有事项。");
    }

    private Brief.Section common() {
        Long least = commonUnits;
        if (least == null) {
            return new Brief.Section("三、共性问题（举一反三）", List.of("所用规则没有规定几个单位为共性，未作统计。"), List.of());
        }
        CaseQuery query = period.query(STANDING);
        Map<String, List<CaseFile>> byRule = figures.matters(query).stream()
                .filter(file -> file.matter().unitId() != null && !countsFindings(file))
                .collect(Collectors.groupingBy(file -> file.matter().rule(), TreeMap::new, Collectors.toList()));
        List<List<Cell>> rows = new ArrayList<>();
        byRule.forEach((rule, files) -> {
            long units = files.stream()
                    .map(file -> file.matter().unitId())
                    .distinct()
                    .count();
            if (units >= least) {
                rows.add(List.of(
                        Cell.of(title(rule)), Cell.of(words.text(rule)), Cell.of(units), Cell.of(files.size())));
            }
        });
        if (rows.isEmpty()) {
            return new Brief.Section("三、共性问题（举一反三）", List.of("本期没有涉及 " + least + " 个以上单位的同一事项。"), List.of());
        }
        int note = note(query, "各项的数另加 --rule 和该行的规则；单位数是其中不同单位的个数，不属于单位的不计。");
        List<Column> columns = List.of(
                new Column("事项", false, Brief.NO_NOTE),
                new Column("规则", false, Brief.NO_NOTE),
                new Column("单位数", true, note),
                new Column("件数", true, note));
        return new Brief.Section(
                "三、共性问题（举一反三）",
                List.of("不分程度，按期内新增未否定的事项统计；由其他线索累计而成的事项不再计入。"),
                List.of(new Brief.Table("同一事项涉及 " + least + " 个以上单位（含）的", columns, rows)));
    }

    /** Whether its rule counts what other rules found, so that it would count twice here. */
    private boolean countsFindings(CaseFile file) {
        Rule rule = book.find(file.matter().rule());
        return rule != null && rule.looksAt().equals(Rule.FINDINGS);
    }

    private Brief.Section waived() {
        CaseQuery query = period.query(NEW).ofWaived();
        Map<String, Long> byRule = figures.matters(query).stream()
                .collect(Collectors.groupingBy(file -> file.matter().rule(), TreeMap::new, Collectors.counting()));
        List<List<Cell>> rows = new ArrayList<>();
        byRule.forEach(
                (rule, count) -> rows.add(List.of(Cell.of(title(rule)), Cell.of(words.text(rule)), Cell.of(count))));
        List<Column> columns = List.of(
                new Column("事项", false, Brief.NO_NOTE),
                new Column("规则", false, Brief.NO_NOTE),
                new Column("件数", true, item(query)));
        return section("四、已报备的事项", rows, "期内新增而已报备的，不计入以上各数", columns, "本期新增的事项没有已报备的。");
    }

    private Brief.Section meaning() {
        List<String> paragraphs = new ArrayList<>();
        for (Happening happening : COUNTED) {
            paragraphs.add(happening.chinese() + "：" + happening.meaning() + "。");
        }
        paragraphs.add("首日和末日都计入，日期为北京时间；一件事项在一期内多次进入同一情形的计一件。事项的程度、单位和报备以台账现在所载为准。");
        paragraphs.add("台账链尾 " + figures.head() + "；此后记入台账的不在内。");
        return new Brief.Section("五、口径", paragraphs, List.of());
    }

    private static Brief.Section section(
            String title, List<List<Cell>> rows, String caption, List<Column> columns, String none) {
        return rows.isEmpty()
                ? new Brief.Section(title, List.of(none), List.of())
                : new Brief.Section(title, List.of(), List.of(new Brief.Table(caption, columns, rows)));
    }

    private int item(CaseQuery query) {
        return note(query, "各项的数另加 --rule 和该行的规则。");
    }

    private int note(CaseQuery query, String further) {
        return words.note(query.words() + further, query.command());
    }

    private String title(String rule) {
        if (rule.startsWith(CaseFile.BY_HAND)) {
            return words.text(rule.substring(CaseFile.BY_HAND.length()) + "（人工登记）");
        }
        Rule known = book.find(rule);
        return known == null ? words.text(rule) : known.title();
    }
}
