package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.intake.IntakeResult;
import io.mingcha.report.Page;
import io.mingcha.rule.Rule;
import io.mingcha.scan.Inquiry;
import io.mingcha.scan.RuleOutcome;
import io.mingcha.workbench.FindingDiff;
import io.mingcha.workbench.FindingDiffJson;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingcha rules diff}: what other rules or other figures would find in the same data. Writes nothing. */
@Command(
        name = "diff",
        description = "用两套规则或两份参数比对同一份数据，看哪些线索会新增、消失或改变；数据只读一次，不写任何文件。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "mingcha rules diff --data 目录 [--rules 目录 --rules-to 目录] [--params 文件 --params-to 文件]",
        footer = {
            "",
            "金额是线索所依据的各行中金额单元格之和，一行只计一次；它表示涉及多少，不是应退的数额。",
            "例：mingcha rules diff --data 数据 --as-of 2026-04-30 --params-to 标准50元.yaml"
        })
final class RulesDiffCommand implements Callable<Integer> {
    @Mixin
    private Input input = new Input();

    @Option(names = "--rules-to", paramLabel = "目录", description = "改后的规则目录；默认与改前相同")
    private @Nullable Path rulesTo;

    @Option(names = "--params-to", paramLabel = "文件", description = "改后的参数文件；默认与改前相同")
    private @Nullable Path paramsTo;

    @Option(names = "--format", paramLabel = "形式", description = "table 显示表格（默认），json 输出全部差异")
    private Format format = Format.TABLE;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (rulesTo == null && paramsTo == null) {
            throw new WrongUsage("要写明与什么比较：--rules-to 给出改后的规则目录，或 --params-to 给出改后的参数文件。");
        }
        Shelf from = input.shelf();
        Shelf to = from.changed(rulesTo, paramsTo);
        Dictionary dictionary = Dictionary.shipped();
        List<Rule> reportedFrom = input.reported(from, to);
        List<Rule> reportedTo = input.reported(to, from);
        var before = input.scan(from);
        var after = input.scan(to);
        IntakeResult intake;
        FindingDiff diff;
        List<RuleOutcome> outcomes;
        try (Progress progress = Progress.onTerminal(spec)) {
            intake = input.read(dictionary, progress.reading());
            var was = before.answer(intake, input.asOf(), reportedFrom, Inquiry.EVERYTHING, false, progress.judging());
            var is = after.answer(intake, input.asOf(), reportedTo, Inquiry.EVERYTHING, false, progress.judging());
            outcomes = is.outcomes();
            diff = FindingDiff.of(was.findings(), is.findings(), dictionary);
        }
        if (format == Format.JSON) {
            FindingDiffJson.write(spec.commandLine().getOut(), heading(from, to), diff);
        } else {
            Page page = Terminal.page(spec);
            page.heading("截至 " + input.asOf() + "，同一份数据，改前与改后");
            page.entry(2, "改前", 4, said(from));
            page.entry(2, "改后", 4, said(to));
            new DiffPage(page, from.book(), to.book(), intake.dataset()).add(diff, outcomes);
            spec.commandLine().getOut().print(page);
        }
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private static String said(Shelf shelf) {
        return RulesNote.text(shelf.admitted()) + "；参数：" + (shelf.params() == null ? "规则自带" : shelf.params());
    }

    private Map<String, String> heading(Shelf from, Shelf to) {
        Map<String, String> heading = new LinkedHashMap<>();
        heading.put("as_of", input.asOf().toString());
        heading.put("rules", from.book().pack().hash());
        heading.put("rules_to", to.book().pack().hash());
        heading.put("params", String.valueOf(from.params()));
        heading.put("params_to", String.valueOf(to.params()));
        return heading;
    }
}
