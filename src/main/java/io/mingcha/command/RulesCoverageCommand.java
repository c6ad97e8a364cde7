package io.mingcha.command;

import io.mingcha.rule.ClauseBook;
import io.mingcha.rule.ClauseDocument;
import io.mingcha.rule.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingcha rules coverage}: which clauses the rules watch, how far, and which only people can. */
@Command(
        name = "coverage",
        description = "显示条款目录：每个文件的每一条由哪些规则比对，能比对到什么程度，哪些要靠人。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "mingcha rules coverage [文件…] [选项]")
final class RulesCoverageCommand implements Callable<Integer> {
    @Mixin
    private RulesOption rules = new RulesOption();

    @Parameters(paramLabel = "文件", arity = "0..*", description = "只显示这些文件，如 003 或 国内公务接待管理规定；默认为全部")
    private List<String> named = new ArrayList<>();

    @Option(names = "--format", paramLabel = "形式", description = "table 显示表格（默认），json 输出数组")
    private Format format = Format.TABLE;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        RuleBook book = rules.book();
        ClauseBook clauses = ClauseBook.read(book.folder());
        clauses.check(book);
        List<ClauseDocument> documents = documents(clauses);
        if (format == Format.JSON) {
            ClauseJson.writeArray(spec.commandLine().getOut(), documents);
        } else {
            spec.commandLine().getOut().print(CoveragePage.of(documents, Terminal.page(spec)));
        }
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private List<ClauseDocument> documents(ClauseBook clauses) {
        for (String name : named) {
            if (clauses.documents().stream().noneMatch(document -> isNamed(document, name))) {
                List<String> names = clauses.documents().stream()
                        .map(document -> document.citedAs().get(0))
                        .toList();
                throw new WrongUsage("条款目录里没有文件 " + name + "，有：" + String.join("、", names) + "。");
            }
        }
        return clauses.documents().stream()
                .filter(document -> named.isEmpty() || named.stream().anyMatch(name -> isNamed(document, name)))
                .toList();
    }

    private static boolean isNamed(ClauseDocument document, String name) {
        return document.id().equals(name) || document.citedAs().contains(name);
    }
}
