package io.mingcha.command;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.finding.Evidence;
import io.mingcha.finding.Finding;
import io.mingcha.report.Page;
import io.mingcha.report.Paint;
import io.mingcha.report.TextTable;
import io.mingcha.rule.Parameter;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Findings one by one: evidence, figures, clause, what to do and what speaks against. */
final class FindingPages {
    private static final int NAME = 8;
    private static final int TABLE_FROM = 3;

    private final Page page;
    private final RuleBook book;
    private final Parameters parameters;
    private final Dictionary dictionary;

    FindingPages(Page page, RuleBook book, Parameters parameters, Dictionary dictionary) {
        this.page = page;
        this.book = book;
        this.parameters = parameters;
        this.dictionary = dictionary;
    }

    void add(List<Finding> findings) {
        for (int i = 0; i < findings.size(); i++) {
            add(i + 1, findings.get(i));
        }
    }

    private void add(int number, Finding finding) {
        Rule rule = book.rule(finding.rule());
        page.heading(number + ". " + finding.title() + "  " + finding.date() + "  "
                + FindingTable.subject(finding.subject()));
        page.line(
                FindingTable.paint(finding.severity().chinese()),
                3,
                finding.severity().chinese() + " · " + finding.grade().chinese() + " · "
                        + finding.ladder().code() + " " + finding.ladder().chinese());
        page.entry(3, "摘要", NAME, finding.summary());
        Map<String, List<Evidence>> byTable = new LinkedHashMap<>();
        for (Evidence evidence : finding.evidence()) {
            byTable.computeIfAbsent(evidence.table(), table -> new ArrayList<>())
                    .add(evidence);
        }
        byTable.values().forEach(this::evidence);
        page.entry(3, "参数", NAME, params(rule, finding.params()));
        page.entry(3, "依据", NAME, String.join("；", finding.basis()));
        page.entry(3, "建议", NAME, finding.recommendation());
        page.entry(3, "自查", NAME, finding.selfReported() ? "当事人已自行报告，处置已降一级" : "");
        page.entry(3, "降为线索", NAME, TableWords.chinese(String.join("；", finding.caveats()), dictionary));
        page.entry(3, "局限", NAME, rule.blindSpots());
        page.entry(3, "规则", NAME, rule.id() + " 第 " + finding.ruleVersion() + " 版，线索编号 " + finding.id());
        page.line(Paint.DIM, 3, "以上为待核实的线索；须由专人核实，当事人有权陈述申辩。");
    }

    /** A sentence for a row or two; more of them line up in a table. */
    private void evidence(List<Evidence> rows) {
        if (rows.size() < TABLE_FROM) {
            rows.forEach(row -> page.entry(3, "证据", NAME, shown(row)));
            return;
        }
        Table known = dictionary.find(rows.get(0).table());
        page.entry(3, "证据", NAME, title(known) + " " + rows.size() + " 行");
        TextTable table = new TextTable().column("出处").number("行");
        Set<String> columns = rows.get(0).cells().keySet();
        columns.forEach(column ->
                table.column(known == null ? column : known.column(column).chinese()));
        for (Evidence row : rows) {
            List<Object> cells = new ArrayList<>();
            cells.add(row.file() == null ? row.key() : row.file());
            Integer number = row.row();
            cells.add(number == null ? "" : number);
            columns.forEach(column -> cells.add(
                    row.cells().get(column) == null
                            ? "-"
                            : shown(
                                    known == null ? null : known.column(column),
                                    row.cells().get(column))));
            table.row(cells.toArray());
        }
        page.table(3 + NAME + 2, table);
    }

    private static String title(@Nullable Table table) {
        return table == null ? "线索" : table.title();
    }

    private String shown(Evidence evidence) {
        Table table = dictionary.find(evidence.table());
        List<String> cells = new ArrayList<>();
        for (Map.Entry<String, @Nullable String> cell : evidence.cells().entrySet()) {
            Column column = table == null ? null : table.column(cell.getKey());
            cells.add((column == null ? cell.getKey() : column.chinese()) + " " + shown(column, cell.getValue()));
        }
        String place = Objects.requireNonNullElse(evidence.place(), evidence.key());
        return title(table) + "，" + place + (cells.isEmpty() ? "" : "：" + String.join("，", cells));
    }

    /** A cell of a finding as people read it. */
    static String shown(@Nullable Column column, @Nullable String cell) {
        return column != null ? column.shown(cell) : cell != null ? cell : "（空白）";
    }

    private String params(Rule rule, Map<String, String> values) {
        List<String> shown = new ArrayList<>();
        values.forEach((key, value) -> {
            Parameter own = rule.parameters().get(key);
            Parameter parameter = own != null ? own : parameters.parameter(Parameters.SITE + "." + key);
            shown.add(parameter.meaning() + " " + value + "（" + key + "）");
        });
        return String.join("；", shown);
    }
}
