package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.report.Page;
import io.mingcha.report.TextTable;
import io.mingcha.rule.Judgement;
import io.mingcha.rule.Rule;
import io.mingcha.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingcha rules list}: all rules, or those of some topics. */
@Command(
        name = "list",
        description = "列出规则：编号、名称、比对范围、程度、需要的表和版本。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "mingcha rules list [规则或专题…] [选项]")
final class RulesListCommand implements Callable<Integer> {
    @Mixin
    private Shelf shelf = new Shelf();

    @Parameters(paramLabel = "规则或专题", arity = "0..*", description = "只列这些规则或专题；默认列出全部")
    private List<String> named = new ArrayList<>();

    @Option(names = "--format", paramLabel = "形式", description = "table 显示表格（默认），json 输出数组")
    private Format format = Format.TABLE;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Rule> rules = named.isEmpty() ? List.copyOf(shelf.book().rules()) : shelf.named(named);
        if (format == Format.JSON) {
            RuleJson.writeArray(spec.commandLine().getOut(), rules);
        } else {
            spec.commandLine().getOut().print(text(rules));
        }
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private String text(List<Rule> rules) {
        Dictionary dictionary = Dictionary.withLedger();
        Page page = Terminal.page(spec);
        boolean wide = page.wide();
        TextTable table = new TextTable().name("编号").column("名称").column("程度");
        if (wide) {
            table.column("范围").column("需要的表");
        }
        table.number("版本");
        for (Rule rule : rules) {
            String scope = rule.scope().chinese();
            String tables = rule.tables().stream()
                    .map(name -> dictionary.table(name).title())
                    .collect(Collectors.joining("、"));
            if (wide) {
                table.row(rule.id(), title(rule), severities(rule), scope, tables, rule.version());
            } else {
                table.rowWithDetail(
                        "按" + scope + "，需要的表：" + tables, rule.id(), title(rule), severities(rule), rule.version());
            }
        }
        page.table(0, table).blank();
        page.line(0, "共 " + rules.size() + " 条。逐条说明见 mingcha rules show 编号。");
        return page.toString();
    }

    /** A retired rule is still listed, since it still judges the days up to its last. */
    private static String title(Rule rule) {
        return rule.title()
                + (rule.effective().retired() ? "（" + rule.effective().to() + " 停用）" : "");
    }

    /** The severities a finding of the rule can have, lightest first. */
    static String severities(Rule rule) {
        return new TreeSet<>(
                        rule.judged().values().stream().map(Judgement::severity).toList())
                .stream().map(Severity::chinese).collect(Collectors.joining("、"));
    }
}
