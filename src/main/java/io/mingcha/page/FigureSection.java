package io.mingcha.page;

import io.mingcha.rule.DatedValue;
import io.mingcha.rule.Parameter;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.Rule;
import io.mingcha.rule.TableLayout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a page says of a rule's figures: what they are, and how an office sets its own. */
final class FigureSection {
    private final Rule rule;
    private final Parameters parameters;

    FigureSection(Rule rule, Parameters parameters) {
        this.rule = rule;
        this.parameters = parameters;
    }

    void add(Markdown page) {
        List<List<String>> rows = new ArrayList<>();
        for (Parameter parameter : rule.parameters().values()) {
            if (parameter.layout() == null) {
                rows.add(List.of(parameter.meaning(), parameter.written(), "`" + parameter.key() + "`"));
            }
        }
        for (String key : rule.site()) {
            Parameter parameter = parameters.parameter(Parameters.SITE + "." + key);
            rows.add(List.of(parameter.meaning() + "（全单位通用）", parameter.written(), "`site." + key + "`"));
        }
        Parameter cell = rule.parameters().values().stream()
                .filter(parameter -> parameter.layout() != null)
                .findFirst()
                .orElse(null);
        if (rows.isEmpty() && cell == null) {
            return;
        }
        page.heading(2, "数字");
        page.table(List.of("含义", "随程序的值", "名称"), rows);
        if (cell != null && cell.layout() != null) {
            addTable(page, cell.key().split("\\.")[0], cell.layout());
        }
        addChange(page);
    }

    private void addTable(Markdown page, String table, TableLayout layout) {
        List<String> titles = new ArrayList<>(List.of(TableLayout.FROM, layout.title()));
        titles.addAll(layout.columns().keySet());
        List<List<String>> rows = new ArrayList<>();
        Parameter any = rule.parameters().values().iterator().next();
        for (DatedValue change : any.changes()) {
            layout.lines().forEach((word, line) -> {
                List<String> row = new ArrayList<>(List.of(change.from().toString(), word));
                layout.columns()
                        .values()
                        .forEach(column -> row.add(figure(table + "." + line + "." + column, change.from())));
                rows.add(row);
            });
        }
        page.paragraph(any.meaning().replaceFirst("：.*", "") + "（`" + table + "`，文件见本目录）：");
        page.table(titles, rows);
    }

    private String figure(String key, LocalDate day) {
        Parameter cell = parameters.parameter(rule.id() + "." + key);
        Long value = cell.find(day);
        return value == null ? "" : cell.type().format(value);
    }

    /** The example sets every figure to what it is, so that it can be copied and changed. */
    private void addChange(Markdown page) {
        page.paragraph("本单位的规定不同时，不要改这里的文件，把自己的值写进参数文件，用 `--params` 给出：");
        StringBuilder yaml = new StringBuilder();
        if (!rule.site().isEmpty()) {
            yaml.append("site:");
            for (String key : rule.site()) {
                Parameter parameter = parameters.parameter(Parameters.SITE + "." + key);
                yaml.append("\n    ")
                        .append(key)
                        .append(": ")
                        .append(parameter.type().source(parameter.standing()));
            }
        }
        if (!rule.parameters().isEmpty()) {
            yaml.append(yaml.isEmpty() ? "" : "\n")
                    .append("rules:\n    ")
                    .append(rule.id())
                    .append(':');
            sources()
                    .forEach((key, value) ->
                            yaml.append("\n        ").append(key).append(": ").append(value));
        }
        page.code("yaml", yaml.toString());
        page.paragraph("从某一天起改变的值写成 `[{from: 2027-01-01, value: …}]`，按记录当日有效的值判断。"
                + (rule.parameters().values().stream().anyMatch(parameter -> parameter.layout() != null)
                        ? "表格可用 csv 或 xlsx 文件（复制本目录的文件来改，标题不动），不论改几次，都按起始日期各用各的。"
                        : ""));
    }

    private Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Parameter parameter : rule.parameters().values()) {
            sources.put(
                    parameter.key().split("\\.")[0],
                    parameter.layout() == null ? parameter.type().source(parameter.standing()) : "{file: 本单位的表.xlsx}");
        }
        return sources;
    }
}
