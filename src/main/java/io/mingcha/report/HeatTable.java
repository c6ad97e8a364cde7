package io.mingcha.report;

import io.mingcha.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules by units: the units with the most findings a column each, in the order of their ids, the others together. */
final class HeatTable {
    private static final int MOST_UNITS = 12;
    private static final int SHADES = 6;

    private final Html html;
    private final Figures figures;
    private final FindingWords words;
    private final Topics topics;

    HeatTable(Html html, Figures figures, FindingWords words, Topics topics) {
        this.html = html;
        this.figures = figures;
        this.words = words;
        this.topics = topics;
    }

    /** @param rules all that were judged, in order; those without findings are passed over */
    void write(List<Rule> rules) {
        List<String> units = figures.largestUnits(MOST_UNITS);
        Set<String> shown = new HashSet<>(units);
        boolean others = figures.units() > units.size();
        boolean none =
                figures.rules().stream().anyMatch(rule -> figures.ofRule(rule).containsKey(null));
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "规则与单位对照表");
        html.open("table", "class", "heat");
        html.element("caption", others ? "列出线索较多的 " + units.size() + " 个单位，其余合并为一列；单位按编号排列" : "单位按编号排列");
        html.open("thead").open("tr").element("th", "规则", "scope", "col");
        units.forEach(unit -> html.element("th", words.unit(unit), "scope", "col"));
        if (others) {
            html.element("th", "其余 %,d 个单位".formatted(figures.units() - units.size()), "scope", "col");
        }
        if (none) {
            html.element("th", "不属单位", "scope", "col");
        }
        html.element("th", "合计", "scope", "col").close().close().line();
        long most = most();
        String topic = "";
        for (Rule rule : rules) {
            if (figures.rules().contains(rule.id())) {
                if (!rule.topic().equals(topic)) {
                    int columns = 2 + units.size() + (others ? 1 : 0) + (none ? 1 : 0);
                    if (!topic.isEmpty()) {
                        html.close();
                    }
                    topic = rule.topic();
                    html.open("tbody").open("tr", "class", "topic");
                    html.element("th", topics.chinese(topic), "scope", "rowgroup", "colspan", "" + columns)
                            .close();
                }
                row(rule, counts(figures.ofRule(rule.id()), units, shown, others, none), most);
            }
        }
        if (!topic.isEmpty()) {
            html.close();
        }
        html.close().close().line();
    }

    private List<Long> counts(
            Map<@Nullable String, Figures.Count> ofRule,
            List<String> units,
            Set<String> shown,
            boolean others,
            boolean none) {
        List<Long> counts = new ArrayList<>();
        units.forEach(unit -> counts.add(total(ofRule.get(unit))));
        if (others) {
            counts.add(ofRule.entrySet().stream()
                    .filter(unit -> unit.getKey() != null && !shown.contains(unit.getKey()))
                    .mapToLong(unit -> unit.getValue().total())
                    .sum());
        }
        if (none) {
            counts.add(total(ofRule.get(null)));
        }
        return counts;
    }

    private static long total(Figures.@Nullable Count count) {
        return count == null ? 0 : count.total();
    }

    private void row(Rule rule, List<Long> counts, long most) {
        html.open("tr").open("th", "scope", "row").text(rule.title()).close();
        for (long count : counts) {
            html.element("td", count == 0 ? "" : "%,d".formatted(count), "class", "h" + shade(count, most));
        }
        html.element("td", "%,d".formatted(figures.totalOfRule(rule.id()).total()), "class", "sum");
        html.close().line();
    }

    private long most() {
        return figures.rules().stream()
                .flatMap(rule -> figures.ofRule(rule).values().stream())
                .mapToLong(Figures.Count::total)
                .max()
                .orElse(1);
    }

    /** Shades grow with the logarithm: few findings among many must still be seen. */
    private static int shade(long count, long most) {
        if (count == 0) {
            return 0;
        }
        return most == 1 ? 1 : 1 + (int) Math.round((SHADES - 1) * Math.log(count) / Math.log(most));
    }
}
