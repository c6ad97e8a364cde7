package io.mingcha.page;

import io.mingcha.contract.Example;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.rule.CitedClause;
import io.mingcha.rule.ClauseBook;
import io.mingcha.rule.Grade;
import io.mingcha.rule.Judgement;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import io.mingcha.rule.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The page of one rule. */
final class RulePage {
    private static final String NOTICE = "> 列出的都是待核实的线索，不是结论：须由专人核实，当事人有权陈述申辩。缺少数据不会使任何人被列出。";

    private final RuleBook book;
    private final Parameters parameters;
    private final ClauseBook clauses;
    private final Dictionary dictionary;
    private final Topics topics;

    RulePage(RuleBook book, ClauseBook clauses, Dictionary dictionary, Topics topics) {
        this.book = book;
        this.parameters = Parameters.with(book, null);
        this.clauses = clauses;
        this.dictionary = dictionary;
        this.topics = topics;
    }

    String text(Rule rule, List<Example> examples) {
        Markdown page = new Markdown();
        page.paragraph("<!-- 由 mingcha rules pages 写出，请改 rule.yaml 或 examples.yaml，不要改本页。 -->");
        page.heading(1, rule.title());
        page.paragraph("[" + topics.name(rule.topic()) + "](../../README.md) · `" + rule.id() + "` · 第 "
                + rule.version() + " 版");
        page.paragraph(NOTICE);
        page.heading(2, "查什么");
        page.paragraph(parameters.filled(rule, rule.checks()));
        effective(page, rule);
        page.heading(2, "依据");
        basis(page, rule);
        new FigureSection(rule, parameters).add(page);
        page.heading(2, "程度与处置");
        judged(page, rule);
        page.paragraph("核实时：" + rule.recommendation());
        page.heading(2, "要有哪些数据");
        page.list(data(rule));
        page.heading(2, "看不到什么");
        page.list(Arrays.stream(rule.blindSpots().replaceFirst("。$", "").split("；"))
                .map(spot -> spot + "。")
                .toList());
        page.heading(2, "举例");
        ExampleWords words = new ExampleWords(dictionary);
        examples.stream().filter(Example::mustFlag).findFirst().ifPresent(one -> words.add(page, one));
        examples.stream().filter(one -> !one.mustFlag()).findFirst().ifPresent(one -> words.add(page, one));
        page.paragraph("全部 " + examples.size() + " 个例子见 [examples.yaml](examples.yaml)，判断的条件见 [rule.drl](rule.drl)。");
        return page.toString();
    }

    private void effective(Markdown page, Rule rule) {
        if (!rule.effective().limited()) {
            return;
        }
        String next = rule.effective().followedBy();
        page.paragraph((rule.effective().retired() ? "**已停用。** " : "") + "只看日期在 "
                + rule.effective().written() + "的记录。" + (next == null ? "" : "其后由 " + link(next) + " 判断。"));
    }

    private void basis(Markdown page, Rule rule) {
        List<List<String>> rows = new ArrayList<>();
        for (CitedClause cited : clauses.clausesOf(rule)) {
            String note = cited.clause().note();
            rows.add(List.of(
                    cited.document().title(),
                    cited.clause().number() + (cited.clause().verified() ? "" : "（未与原文核对）"),
                    cited.clause().subject(),
                    note));
        }
        page.table(List.of("文件", "条款", "内容", "比对能看到多少"), rows);
    }

    private void judged(Markdown page, Rule rule) {
        List<List<String>> rows = new ArrayList<>();
        rule.judged()
                .forEach((word, judgement) -> rows.add(List.of(
                        judgement.when().isEmpty()
                                ? rule.judged().size() == 1 ? "所有情形" : "下面所列以外"
                                : parameters.filled(rule, judgement.when()),
                        judgement.severity().chinese(),
                        judgement.grade().chinese(),
                        judgement.ladder().code() + " " + judgement.ladder().chinese())));
        page.table(List.of("情形", "程度", "性质", "建议的处置"), rows);
        boolean direct = rule.judged().values().stream().map(Judgement::grade).anyMatch(Grade.DIRECT::equals);
        boolean lead = rule.judged().values().stream().map(Judgement::grade).anyMatch(Grade.LEAD::equals);
        page.paragraph((direct ? "“直接”指单凭记录就能看出，仍须由人核实记录本身有没有错漏。" : "")
                + (lead ? "“线索”指可能另有原因，须先由人核实，再谈别的。" : "")
                + (rule.scope() == Scope.SCAN ? "" : "本人或本单位先自查报告的，处置降一级。"));
    }

    private List<String> data(Rule rule) {
        List<String> data = new ArrayList<>();
        if (!rule.tables().isEmpty()) {
            data.add("必须有：" + titles(rule.tables()) + "。缺了就不评估，并说明原因。");
        }
        if (!rule.cover().isEmpty()) {
            data.add("能说明情况的：" + titles(rule.cover()) + "。缺了仍然比对，但结果一律降为“线索”。");
        }
        if (rule.needsLog()) {
            data.add("任务办理过程里要有记录；一条也没有时不评估。");
        }
        if (!rule.madeOf().isEmpty()) {
            data.add("用到这些规则的结果：" + rule.madeOf().stream().map(this::link).collect(Collectors.joining("、")) + "。");
        }
        if (rule.scope() == Scope.SCAN) {
            data.add("看的是本次扫描里其他规则的线索，不另外看记录。");
        }
        return data;
    }

    private String titles(Collection<String> tables) {
        return tables.stream().map(name -> dictionary.table(name).title() + "表").collect(Collectors.joining("、"));
    }

    private String link(String id) {
        return "[" + book.rule(id).title() + "](../../" + id + "/README.md)";
    }
}
