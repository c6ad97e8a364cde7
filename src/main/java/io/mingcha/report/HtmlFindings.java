package io.mingcha.report;

import io.mingcha.finding.Evidence;
import io.mingcha.finding.Finding;
import io.mingcha.finding.Subject;
import io.mingcha.rule.Rule;
import io.mingcha.rule.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The findings that a page shows one by one, with their evidence, and the filters over them and over all counts. */
final class HtmlFindings {
    /** The page must stay small whatever the texts are: what does not fit is counted. */
    private static final long MOST_BYTES = 3_000_000;

    private static final int MOST_UNITS = 200;
    private static final int MOST_EVIDENCE = 6;
    private static final int LONGEST = 300;

    private final Html html;
    private final FindingWords words;
    private final Figures figures;
    private final Topics topics;
    private final Map<String, Integer> rules = new LinkedHashMap<>();
    private final Map<String, Integer> units = new LinkedHashMap<>();

    HtmlFindings(Html html, FindingWords words, Figures figures, Topics topics) {
        this.html = html;
        this.words = words;
        this.figures = figures;
        this.topics = topics;
        figures.rules().forEach(rule -> rules.put(rule, rules.size()));
        figures.largestUnits(MOST_UNITS).forEach(unit -> units.put(unit, units.size()));
    }

    /**
     * Writes filters and list.
     *
     * @param all the findings of the scan
     * @param judged all rules that were judged, in order
     */
    void write(List<Finding> all, List<Rule> judged) {
        List<Finding> listed = ListedFindings.of(all);
        filters(judged);
        html.element("p", "", "id", "matches", "role", "status", "aria-live", "polite");
        html.open("div", "id", "list");
        long from = html.bytes();
        int shown = 0;
        for (Finding finding : listed) {
            if (html.bytes() - from < MOST_BYTES) {
                finding(finding);
                shown++;
            }
        }
        html.close().line();
        html.open("p", "class", "note")
                .text("本页逐条列出 ")
                .text(shown)
                .text(" 条，共 ")
                .text(all.size());
        html.text(" 条；先列程度重的，每条规则至少列出最重的几条。全部线索见 ");
        html.element("a", "findings.jsonl", "href", "findings.jsonl")
                .text(" 等同目录文件。")
                .close();
        html.open("p")
                .element("button", "再显示一些", "type", "button", "id", "more", "hidden", "")
                .close()
                .line();
        html.open("script", "type", "application/json", "id", "counts")
                .text(counts())
                .close()
                .line();
    }

    private void filters(List<Rule> judged) {
        html.open("form", "id", "filters", "hidden", "", "role", "search", "aria-label", "筛选线索");
        html.open("label").text("规则或专题 ").open("select", "id", "by-rule").element("option", "全部", "value", "");
        String topic = "";
        for (Rule rule : judged) {
            Integer index = rules.get(rule.id());
            if (index != null) {
                if (!rule.topic().equals(topic)) {
                    topic = rule.topic();
                    html.element("option", topics.chinese(topic) + "（专题）", "value", indices(topic));
                }
                html.element("option", "　" + rule.title(), "value", "" + index);
            }
        }
        html.close().close();
        html.open("label").text("程度 ").open("select", "id", "by-severity").element("option", "全部", "value", "");
        for (Severity severity : Gravity.GRAVEST_FIRST) {
            html.element("option", severity.chinese(), "value", "" + severity.ordinal());
        }
        html.close().close();
        html.open("label").text("单位 ").open("select", "id", "by-unit").element("option", "全部", "value", "");
        units.forEach((unit, index) -> html.element("option", words.unit(unit), "value", "" + index));
        html.element("option", "其余单位与不属单位", "value", "-1").close().close();
        html.open("label").text("文字 ");
        html.single("input", "type", "search", "id", "by-text", "placeholder", "摘要、对象、证据中的字", "autocomplete", "off");
        html.close();
        html.element("button", "清除筛选", "type", "reset");
        html.element("button", "展开所示证据", "type", "button", "id", "expand", "aria-pressed", "false");
        html.close().line();
    }

    /** The rules of a topic, as the value of its option. */
    private String indices(String topic) {
        List<String> indices = new ArrayList<>();
        rules.forEach((rule, index) -> {
            if (rule.startsWith(topic + "/")) {
                indices.add(index.toString());
            }
        });
        return String.join(" ", indices);
    }

    private void finding(Finding finding) {
        html.open(
                "details",
                "class",
                "finding",
                "data-r",
                "" + rules.get(finding.rule()),
                "data-s",
                "" + finding.severity().ordinal(),
                "data-u",
                "" + unit(finding.subject().unitId()));
        html.open("summary");
        html.element(
                "span",
                finding.severity().chinese(),
                "class",
                "badge b-" + finding.severity().code());
        html.element("strong", finding.title());
        html.element("span", clipped(words.subject(finding.subject())), "class", "who", "dir", "auto");
        boolean isUnit = finding.subject().kind() == Subject.Kind.UNIT;
        html.element("span", isUnit ? "" : clipped(words.unit(finding.subject().unitId())), "class", "unit");
        html.element(
                "time", finding.date().toString(), "datetime", finding.date().toString());
        html.element("span", clipped(words.text(finding.summary())), "class", "text", "dir", "auto");
        html.close();
        html.open("div", "class", "body");
        evidence(finding.evidence());
        html.open("dl");
        entry("性质", finding.grade().chinese() + (words.caution(finding).isEmpty() ? "" : "；" + words.caution(finding)));
        entry("处置建议", finding.ladder().code() + " " + finding.ladder().chinese());
        entry("核实建议", words.text(finding.recommendation()));
        entry("依据", words.basis(finding));
        entry("规则", finding.rule() + " 第 " + finding.ruleVersion() + " 版");
        entry("线索编号", finding.id());
        html.close();
        html.element("p", "待核实的线索；当事人有权陈述申辩。", "class", "right");
        html.close().close().line();
    }

    private int unit(@Nullable String id) {
        return id == null ? -1 : units.getOrDefault(id, -1);
    }

    private void evidence(List<Evidence> rows) {
        Map<String, List<Evidence>> byTable = new LinkedHashMap<>();
        rows.forEach(row ->
                byTable.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row));
        byTable.forEach((table, ofTable) -> {
            html.open("table").element("caption", "证据：" + words.table(table) + "，%,d 行".formatted(ofTable.size()));
            html.open("thead").open("tr").element("th", "出处", "scope", "col").element("th", "行", "scope", "col");
            words.cells(ofTable.get(0)).keySet().forEach(column -> html.element("th", column, "scope", "col"));
            html.close().close().open("tbody");
            ofTable.stream().limit(MOST_EVIDENCE).forEach(this::row);
            html.close().close();
            if (ofTable.size() > MOST_EVIDENCE) {
                html.element(
                        "p", "另有 %,d 行，见 findings.jsonl。".formatted(ofTable.size() - MOST_EVIDENCE), "class", "note");
            }
        });
    }

    private void row(Evidence row) {
        String file = row.file();
        html.open("tr").element("th", file == null ? row.key() : clipped(words.text(file)), "scope", "row");
        html.element("td", row.row() == null ? "—" : row.row().toString());
        words.cells(row).values().forEach(cell -> html.element("td", clipped(cell), "dir", "auto"));
        html.close();
    }

    private void entry(String name, String value) {
        html.element("dt", name).element("dd", clipped(value));
    }

    private static String clipped(String text) {
        return FindingWords.clipped(text, LONGEST);
    }

    /** All counts as [rule, unit, by severity…] for the filters; numbers only, so that nothing in it could be markup. */
    private String counts() {
        StringBuilder json = new StringBuilder("[");
        rules.forEach((rule, ruleIndex) -> {
            Map<Integer, Figures.Count> ofUnits = new HashMap<>();
            figures.ofRule(rule)
                    .forEach((unit, count) -> ofUnits.computeIfAbsent(unit(unit), index -> new Figures.Count())
                            .add(count));
            ofUnits.keySet().stream().sorted().forEach(unitIndex -> {
                json.append(json.length() == 1 ? "[" : ",[")
                        .append(ruleIndex)
                        .append(',')
                        .append(unitIndex);
                for (Severity severity : Severity.values()) {
                    json.append(',')
                            .append(ofUnits.getOrDefault(unitIndex, new Figures.Count())
                                    .of(severity));
                }
                json.append(']');
            });
        });
        return json.append(']').toString();
    }
}
