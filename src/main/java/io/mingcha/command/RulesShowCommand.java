package io.mingcha.command;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.report.Page;
import io.mingcha.report.TextTable;
import io.mingcha.rule.Judgement;
import io.mingcha.rule.Parameter;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.Rule;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mingcha rules show}: a rule as a page that somebody can read who does not program. */
@Command(
        name = "show",
        description = "显示一条规则：比对什么、依据哪一条、参数多少、看不到什么。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "mingcha rules show 规则编号 [选项]")
final class RulesShowCommand implements Callable<Integer> {
    private static final int NAME = 8;

    @Mixin
    private Shelf shelf = new Shelf();

    @picocli.CommandLine.Parameters(paramLabel = "规则编号", description = "如 attendance/late-arrival")
    private String id = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Rule rule = shelf.rule(id);
        spec.commandLine().getOut().print(text(rule, shelf.parameters(), Dictionary.withLedger()));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private String text(Rule rule, Parameters parameters, Dictionary dictionary) {
        Page page = Terminal.page(spec);
        page.heading(rule.title() + "  " + rule.id() + "，第 " + rule.version() + " 版");
        page.entry(2, "比对什么", NAME, parameters.filled(rule, rule.checks()));
        page.entry(2, "线索写法", NAME, summary(rule, dictionary));
        page.entry(2, "依据", NAME, String.join("；", rule.basis()));
        page.entry(2, "范围", NAME, "按" + rule.scope().chinese() + "，逐行看" + TableWords.lookedAt(rule, dictionary));
        page.entry(2, "需要的表", NAME, titles(rule.tables(), dictionary) + "；缺少其中之一则不评估");
        page.entry(2, "可说明的", NAME, rule.cover().isEmpty() ? "" : titles(rule.cover(), dictionary) + "；缺少时结果降为线索");
        page.entry(2, "成分", NAME, rule.madeOf().stream().map(this::titled).collect(Collectors.joining("、")));
        page.entry(2, "起止", NAME, effective(rule));
        page.entry(2, "建议", NAME, rule.recommendation());
        page.entry(2, "看不到的", NAME, rule.blindSpots());
        judged(page, rule, parameters);
        figures(page, rule, parameters);
        page.heading("条件（DRL）");
        page.verbatim(2, rule.drl());
        page.blank().line(0, "比对结果均为待核实的线索；须由专人核实，当事人有权陈述申辩。");
        return page.toString();
    }

    private String effective(Rule rule) {
        String next = rule.effective().followedBy();
        return rule.effective().limited()
                ? rule.effective().written() + "的记录" + (rule.effective().retired() ? "，已停用" : "")
                        + (next == null ? "" : "，其后由 " + titled(next) + " 判断")
                : "";
    }

    /** The sentence of a finding, the names of its figures in the words of the table and the rule. */
    private static String summary(Rule rule, Dictionary dictionary) {
        return java.util.regex.Pattern.compile("\\{([a-z_]+)}")
                .matcher(rule.summary())
                .replaceAll(match ->
                        java.util.regex.Matcher.quoteReplacement("〔" + word(match.group(1), rule, dictionary) + "〕"));
    }

    private static String word(String name, Rule rule, Dictionary dictionary) {
        if (name.equals("subject")) {
            return "对象";
        }
        if (name.equals("finding_date")) {
            return "日期";
        }
        Parameter parameter = rule.parameters().get(name);
        if (parameter != null) {
            return parameter.written();
        }
        Table table = dictionary.find(rule.looksAt());
        return (table == null ? List.<Column>of() : table.columns())
                .stream()
                        .filter(column -> column.name().equals(name))
                        .map(column -> column.chinese())
                        .findFirst()
                        .orElse(name);
    }

    private String titled(String ruleId) {
        return shelf.book().rule(ruleId).title() + " " + ruleId;
    }

    private static String titles(Collection<String> tables, Dictionary dictionary) {
        return tables.stream().map(name -> dictionary.table(name).title()).collect(Collectors.joining("、"));
    }

    private static void judged(Page page, Rule rule, Parameters parameters) {
        page.heading("判定");
        TextTable table = new TextTable().column("情形").column("程度").column("性质").column("处置建议");
        rule.judged()
                .forEach((word, judgement) -> table.row(
                        judgement.when().isEmpty() ? "基本情形" : parameters.filled(rule, judgement.when()),
                        judgement.severity().chinese(),
                        judgement.grade().chinese(),
                        ladder(judgement)));
        page.table(2, table);
    }

    private static String ladder(Judgement judgement) {
        return judgement.ladder().code() + " " + judgement.ladder().chinese();
    }

    private static void figures(Page page, Rule rule, Parameters parameters) {
        TextTable table = new TextTable().column("参数").column("含义").column("值").column("随程序的值");
        for (String key : rule.site()) {
            Parameter parameter = parameters.parameter(Parameters.SITE + "." + key);
            table.row("site." + key, parameter.meaning(), parameter.written(), "");
        }
        for (Parameter shipped : rule.parameters().values()) {
            Parameter parameter = parameters.parameter(rule.id() + "." + shipped.key());
            boolean same = parameter.written().equals(shipped.written());
            table.row(shipped.key(), shipped.meaning(), parameter.written(), same ? "相同" : shipped.written());
        }
        if (!table.isEmpty()) {
            page.heading("参数");
            page.table(2, table);
        }
    }
}
