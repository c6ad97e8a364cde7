package io.mingcha.command;

import io.mingcha.report.Page;
import io.mingcha.report.TextTable;
import io.mingcha.rule.Clause;
import io.mingcha.rule.ClauseBook;
import io.mingcha.rule.ClauseDocument;
import io.mingcha.rule.ClauseStatus;
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
    private RulesFolder rules = new RulesFolder();

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
            spec.commandLine().getOut().print(text(documents));
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

    private String text(List<ClauseDocument> documents) {
        Page page = Terminal.page(spec);
        for (ClauseDocument document : documents) {
            page.heading(document.title());
            page.line(2, document.edition() + "；规则引用为 " + String.join("、", document.citedAs()));
            TextTable table = new TextTable().name("条款").column("状态").column("内容");
            for (Clause clause : document.clauses()) {
                table.rowWithDetail(
                        detail(clause), clause.number(), clause.status().chinese(), clause.subject());
            }
            page.table(2, table);
        }
        page.heading("合计");
        page.table(2, totals(documents));
        long unverified = documents.stream()
                .flatMap(document -> document.clauses().stream())
                .filter(clause -> !clause.verified())
                .count();
        if (unverified > 0) {
            page.blank().line(0, "其中 " + unverified + " 条的条号或数字未与原文核对，文书中不印条号。");
        }
        return page.toString();
    }

    private static String detail(Clause clause) {
        List<String> parts = new ArrayList<>();
        if (!clause.rules().isEmpty()) {
            parts.add("规则：" + String.join("、", clause.rules()));
        }
        clause.byHand().forEach((item, why) -> parts.add("靠人：" + item + " " + why));
        if (!clause.note().isEmpty()) {
            parts.add(clause.note());
        }
        if (!clause.verified()) {
            parts.add("未与原文核对");
        }
        return String.join("；", parts);
    }

    private static TextTable totals(List<ClauseDocument> documents) {
        TextTable table = new TextTable().column("文件");
        for (ClauseStatus status : ClauseStatus.values()) {
            table.number(status.chinese());
        }
        table.number("合计");
        for (ClauseDocument document : documents) {
            table.row(cells(document.citedAs().get(0), List.of(document)));
        }
        table.row(cells("全部", documents));
        return table;
    }

    private static Object[] cells(String name, List<ClauseDocument> documents) {
        List<Object> cells = new ArrayList<>(List.of(name));
        int all = 0;
        for (ClauseStatus status : ClauseStatus.values()) {
            int count = 0;
            for (ClauseDocument document : documents) {
                count += document.counts().getOrDefault(status, 0);
            }
            cells.add(count == 0 ? "-" : count);
            all += count;
        }
        cells.add(all);
        return cells.toArray();
    }
}
