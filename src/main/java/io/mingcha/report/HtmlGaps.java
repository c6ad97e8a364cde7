package io.mingcha.report;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.ColumnType;
import io.mingcha.dictionary.Table;
import io.mingcha.intake.Note;
import io.mingcha.intake.Rejected;
import io.mingcha.scan.DataProblem;
import io.mingcha.scan.Orphans;
import io.mingcha.scan.RuleOutcome;
import io.mingcha.scan.ScanResult;
import io.mingcha.scan.UnknownFestivals;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a reader must know before trusting the findings: rules not evaluated, rules in doubt, data at fault, rows not read. */
final class HtmlGaps {
    private static final int MOST_LISTED = 40;

    /** Cells of these types cannot tell who somebody is; of others a page shows no value that was refused. */
    private static final Set<ColumnType> IMPERSONAL = EnumSet.of(
            ColumnType.DATE,
            ColumnType.TIME,
            ColumnType.DATETIME,
            ColumnType.BOOL,
            ColumnType.MONEY,
            ColumnType.INT,
            ColumnType.ENUM);

    private final Html html;
    private final ScanReport report;
    private final ScanResult result;
    private final FindingWords words;

    HtmlGaps(Html html, ScanReport report, FindingWords words) {
        this.html = html;
        this.report = report;
        this.result = report.result();
        this.words = words;
    }

    void notEvaluated() {
        Map<String, List<String>> byReason = new TreeMap<>();
        for (RuleOutcome outcome : result.outcomes()) {
            String reason = outcome.reason();
            if (reason != null) {
                byReason.computeIfAbsent(words.sentence(reason), key -> new ArrayList<>())
                        .add(outcome.rule().title());
            }
        }
        if (byReason.isEmpty() && result.unknownFestivals().isEmpty()) {
            html.element("p", "所选规则全部作了比对。", "class", "note");
            return;
        }
        html.element("p", "下列规则没有比对，不能视为没有问题。");
        html.open("table").element("caption", "没有评估的规则及原因", "class", "unseen");
        head("原因", "规则数", "规则");
        byReason.forEach((reason, titles) -> row(reason, "" + titles.size(), String.join("、", titles)));
        for (UnknownFestivals unknown : result.unknownFestivals()) {
            row(unknown.date() + " 是否临近节日不明（日历没有数据）", "2", "涉及报销 " + unknown.expenses() + " 笔");
        }
        html.close().close().line();
    }

    void suspicions() {
        html.element("p", "这些规则报出的条数异常多，可能是数据口径或参数不符；先核对口径，再使用其线索。");
        html.open("table").element("caption", "口径存疑的规则", "class", "unseen");
        head("规则", "编号", "说明");
        for (RuleOutcome outcome : result.outcomes()) {
            String why = report.suspicions().get(outcome.rule().id());
            if (why != null) {
                row(outcome.rule().title(), outcome.rule().id(), words.text(why));
            }
        }
        html.close().close().line();
    }

    void dataProblems() {
        Map<String, List<DataProblem>> kinds = result.dataProblems().stream()
                .collect(Collectors.groupingBy(DataProblem::kind, TreeMap::new, Collectors.toList()));
        if (kinds.isEmpty() && result.orphans().isEmpty()) {
            html.element("p", "没有发现自相矛盾的行，也没有表中没有的人员或单位。", "class", "note");
        } else {
            html.open("table").element("caption", "数据问题", "class", "unseen");
            head("问题", "行数", "所在");
            kinds.forEach((kind, rows) -> row(words.text(kind), "%,d".formatted(rows.size()), places(rows)));
            for (Orphans orphans : result.orphans()) {
                Table table = report.dictionary().table(orphans.table());
                Column column = table.column(orphans.column());
                String registry = "unit".equals(column.refers()) ? "单位表" : "人员表";
                row(
                        table.title() + "表的“" + column.chinese() + "”不在" + registry + "中",
                        "%,d".formatted(orphans.rows()),
                        "%,d 个编号，逐个见 scan.json".formatted(orphans.ids().size()));
            }
            html.close().close().line();
        }
        notes();
    }

    private String places(List<DataProblem> rows) {
        String told = rows.stream()
                .limit(8)
                .map(row -> words.text(row.file()) + " 第 " + row.row() + " 行")
                .collect(Collectors.joining("、"));
        return rows.size() > 8 ? told + " 等，逐行见 scan.json" : told;
    }

    private void notes() {
        Map<String, Set<String>> byText = new LinkedHashMap<>();
        for (Note note : result.intake().notes()) {
            byText.computeIfAbsent(words.sentence(note.text()), text -> new java.util.LinkedHashSet<>())
                    .add(words.text(note.file()));
        }
        if (!byText.isEmpty()) {
            html.element("h3", "读入时的说明").open("ul");
            byText.entrySet().stream().limit(MOST_LISTED).forEach(note -> {
                String files = note.getValue().stream().limit(5).collect(Collectors.joining("、"));
                html.element("li", files.isEmpty() ? note.getKey() : files + "：" + note.getKey());
            });
            html.close().line();
        }
    }

    void rejected() {
        List<Rejected> rejected = result.intake().rejected();
        if (rejected.isEmpty()) {
            html.element("p", "每一行都已读入。", "class", "note");
            return;
        }
        html.open("p").text("有 ").text(rejected.size()).text(" 行没有读入，没有参与比对；原值和逐行的原因见 ");
        html.element("a", "rejected.csv", "href", "rejected.csv").text("。").close();
        html.open("table").element("caption", "没有读入的行", "class", "unseen");
        head("文件", "行", "列", "值", "原因");
        rejected.stream().limit(MOST_LISTED).forEach(this::rejected);
        html.close().close().line();
        if (rejected.size() > MOST_LISTED) {
            html.element("p", "另有 %,d 行。".formatted(rejected.size() - MOST_LISTED), "class", "note");
        }
    }

    private void rejected(Rejected row) {
        Table table = report.dictionary().find(row.table());
        Column column = table == null
                ? null
                : table.columns().stream()
                        .filter(known -> known.name().equals(row.column()))
                        .findFirst()
                        .orElse(null);
        boolean shown = !report.masking().isOn() || (column != null && IMPERSONAL.contains(column.type()));
        row(
                words.text(row.file()),
                "%,d".formatted(row.row()),
                column == null ? (row.column().isEmpty() ? "整行" : row.column()) : column.chinese(),
                shown ? FindingWords.clipped(words.text(row.value()), 60) : "（略）",
                words.text(row.reason()));
    }

    private void head(String... titles) {
        html.open("thead").open("tr");
        for (String title : titles) {
            html.element("th", title, "scope", "col");
        }
        html.close().close().open("tbody");
    }

    private void row(String... cells) {
        html.open("tr").element("th", cells[0], "scope", "row");
        for (int i = 1; i < cells.length; i++) {
            html.element("td", cells[i]);
        }
        html.close().line();
    }
}
