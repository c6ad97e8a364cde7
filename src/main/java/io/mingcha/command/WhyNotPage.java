package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.NearMiss;
import io.mingcha.engine.Unmet;
import io.mingcha.fact.Fact;
import io.mingcha.fact.Row;
import io.mingcha.finding.Finding;
import io.mingcha.report.Page;
import io.mingcha.report.Paint;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import io.mingcha.rule.Scope;
import io.mingcha.scan.WhyNot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why the other rules have nothing on whom was asked about. */
final class WhyNotPage {
    private static final int NAME = 8;
    private static final int MOST_NAMED = 3;

    private final Page page;
    private final RuleBook book;
    private final Dictionary dictionary;

    WhyNotPage(Page page, RuleBook book, Dictionary dictionary) {
        this.page = page;
        this.book = book;
        this.dictionary = dictionary;
    }

    void add(List<WhyNot> whyNots) {
        List<WhyNot> judged =
                whyNots.stream().filter(why -> why.notEvaluated() == null).toList();
        List<WhyNot> looked = judged.stream().filter(why -> why.lookedAt() > 0).toList();
        if (!looked.isEmpty()) {
            page.heading("为什么没有线索  看过有关行而没有线索的规则 " + looked.size() + " 条，各列最接近的一处");
            looked.forEach(this::add);
        }
        List<WhyNot> idle = judged.stream().filter(why -> why.lookedAt() == 0).toList();
        if (!idle.isEmpty()) {
            page.heading("没有可看的行  " + idle.size() + " 条规则");
            Map<String, List<WhyNot>> byTable = new TreeMap<>(
                    idle.stream().collect(Collectors.groupingBy(why -> TableWords.lookedAt(why.rule(), dictionary))));
            byTable.forEach((table, rules) -> page.line(2, table + "中没有涉及的行：" + titles(rules)));
        }
        List<WhyNot> blind =
                whyNots.stream().filter(why -> why.notEvaluated() != null).toList();
        if (!blind.isEmpty()) {
            page.heading("未评估  " + blind.size() + " 条规则没有比对，不能视为没有问题");
            Map<String, List<WhyNot>> byReason = new TreeMap<>(blind.stream()
                    .collect(Collectors.groupingBy(
                            why -> TableWords.chinese(String.valueOf(why.notEvaluated()), dictionary))));
            byReason.forEach((reason, rules) -> page.line(2, reason + "：" + titles(rules)));
        }
    }

    private static String titles(List<WhyNot> rules) {
        return rules.stream().map(why -> why.rule().title()).collect(Collectors.joining("、"));
    }

    private void add(WhyNot why) {
        Rule rule = why.rule();
        page.line(
                2,
                rule.title() + "  " + rule.id() + "，看了" + TableWords.lookedAt(rule, dictionary) + " " + why.lookedAt()
                        + (rule.looksAt().equals(Rule.FINDINGS) ? " 条" : " 行"));
        if (why.elsewhere() > 0) {
            page.entry(4, "另有", NAME, why.elsewhere() + " 条线索不在所选的日期或程度之内");
        }
        if (!why.others().isEmpty()) {
            page.entry(4, "另有", NAME, others(why.others()));
        }
        if (why.elsewhere() == 0 && why.others().isEmpty()) {
            nearest(rule, why.nearest());
        }
    }

    private static String others(List<Finding> findings) {
        String named = findings.stream()
                .limit(MOST_NAMED)
                .map(finding -> FindingTable.subject(finding.subject()) + " " + finding.date())
                .collect(Collectors.joining("、"));
        return "涉及的行出现在 " + findings.size() + " 条以他人或单位为对象的线索中：" + named + (findings.size() > MOST_NAMED ? " 等" : "");
    }

    private void nearest(Rule rule, @Nullable NearMiss nearest) {
        if (nearest == null) {
            page.entry(4, "说明", NAME, "由其他规则的线索汇总而成，没有达到条件");
            return;
        }
        Fact fact = nearest.fact();
        if (fact != null) {
            page.entry(4, "最接近", NAME, row(rule, fact, nearest));
        }
        if (fact == null && !rule.madeOf().isEmpty()) {
            String made = rule.madeOf().stream()
                    .map(id -> "“" + book.rule(id).title() + "”")
                    .collect(Collectors.joining());
            page.entry(4, "差在", NAME, "由" + made + "的线索构成，而这样的线索一条也没有");
            return;
        }
        if (fact == null && rule.scope() == Scope.INVOICE) {
            page.entry(4, "差在", NAME, "涉及的发票都只出现一次");
            return;
        }
        for (Unmet unmet : nearest.unmet()) {
            page.entry(4, "差在", NAME, unmet.words().isEmpty() ? unmet.text() : unmet.words());
            if (!unmet.words().isEmpty()) {
                page.line(Paint.DIM, 4 + NAME + 2, "条件 " + unmet.text());
            }
        }
        if (nearest.unmet().isEmpty()) {
            page.entry(4, "差在", NAME, "各行自身的条件都满足，下列行与行之间的条件没有同时成立" + counted(nearest));
            nearest.open().forEach(condition -> page.line(Paint.DIM, 4 + NAME + 2, "条件 " + condition));
        }
    }

    private static String counted(NearMiss nearest) {
        return nearest.counted().isEmpty() ? "" : "；可计入的：" + String.join("，", nearest.counted());
    }

    private static String row(Rule rule, Fact fact, NearMiss nearest) {
        Row row = fact.row();
        String cells = rule.evidence().getOrDefault(row.table().name(), List.of()).stream()
                .map(column -> row.table().column(column).chinese() + " "
                        + FindingPages.shown(row.table().column(column), row.cell(column)))
                .collect(Collectors.joining("，"));
        String counted = nearest.count() > 1 ? "计入 " + nearest.count() + " 行，最后一行为 " : "";
        String alike =
                nearest.alike() == 0 ? "" : "（另有 " + nearest.alike() + (nearest.count() >= 0 ? " 组" : " 行") + "与此接近）";
        return counted + row.table().title() + "，" + row.file() + " 第 " + row.rowNumber() + " 行"
                + (cells.isEmpty() ? "" : "：" + cells) + alike;
    }
}
