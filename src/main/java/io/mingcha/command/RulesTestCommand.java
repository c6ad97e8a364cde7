package io.mingcha.command;

import io.mingcha.contract.BookContract;
import io.mingcha.contract.RuleCheck;
import io.mingcha.contract.RuleContract;
import io.mingcha.contract.RuleMutants;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingcha rules test}: runs the examples of rules and tells which do not hold. */
@Command(
        name = "test",
        description = "用各规则目录里的例子（examples.yaml）检验规则：应报的一条不少，不应报的一条不多。",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RulesTestCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "规则", description = "只检验这条规则或这个专题，如 attendance 或 task/overdue；默认为全部")
    private List<String> only = new ArrayList<>();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--mutants", description = "改为检验例子：逐处微改规则的条件和限值，看例子能否发现；检出率总共低于 90%% 或某条规则低于 75%% 时以状态 4 结束")
    private boolean mutants;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        RuleBook book = rules.admitted().book();
        List<Rule> wanted = only.isEmpty() ? List.copyOf(book.rules()) : book.named(only);
        if (mutants) {
            return tryMutants(book, wanted);
        }
        RuleContract contract = new RuleContract(book, wanted, Dictionary.withLedger(), Home.cache());
        PrintWriter out = spec.commandLine().getOut();
        int width = wanted.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        out.println("规则" + " ".repeat(Math.max(0, width - 4)) + "  例数  结果");
        List<RuleCheck> failed = new ArrayList<>();
        long cases = 0;
        for (Rule rule : wanted) {
            List<RuleCheck> checks = contract.checks(rule);
            List<RuleCheck> wrong =
                    checks.stream().filter(check -> !check.holds()).toList();
            long own = checks.stream().filter(RuleCheck::ofCase).count();
            cases += own;
            failed.addAll(wrong);
            String verdict = wrong.isEmpty() ? "通过" : "不符 " + wrong.size();
            out.println(
                    rule.id() + " ".repeat(width - rule.id().length()) + "  " + "%4d".formatted(own) + "  " + verdict);
        }
        failed.addAll(BookContract.checks(book).stream()
                .filter(check -> !check.holds())
                .toList());
        for (RuleCheck check : failed) {
            out.println();
            out.println(check.rule() + "：" + check.name());
            check.faults().forEach(fault -> out.println("    " + fault));
        }
        out.println();
        out.println(wanted.size() + " 条规则，" + cases + " 个例子，" + (failed.isEmpty() ? "全部通过" : failed.size() + " 处不符"));
        out.flush();
        return failed.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private int tryMutants(RuleBook book, List<Rule> wanted) {
        int width = wanted.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        MutantReport report = new MutantReport(spec.commandLine().getOut(), width);
        int threads = Runtime.getRuntime().availableProcessors();
        new RuleMutants(book, wanted, Dictionary.withLedger(), Home.cache(), threads).score(report::add);
        return report.finish() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
