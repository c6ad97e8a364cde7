package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.intake.IntakeResult;
import io.mingcha.report.Page;
import io.mingcha.report.Paint;
import io.mingcha.report.TextTable;
import io.mingcha.workbench.RuleHealth;
import io.mingcha.workbench.RuleHealth.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingcha rules health}: which rules never fire, always fire or cannot decide. Writes nothing. */
@Command(
        name = "health",
        description = "体检：哪些规则从未报出、全部报出、口径存疑或无从判断，依据一次扫描的结果，或当场比对一份数据。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        modelTransformer = RulesHealthCommand.DataMayBeMissing.class,
        customSynopsis = {"mingcha rules health --scan 结果目录 [--format 形式]", "      mingcha rules health --data 目录 [选项]"
        },
        footer = {
            "",
            "报出率 = 线索所依据的行 ÷ 规则所看的表中参与比对的行；20 行以上而超过一半的为口径存疑。",
            "无从判断 = 未能读入的行和人员表中没有的人的行，占应比对的行。",
            "例：mingcha rules health --scan 结果"
        })
final class RulesHealthCommand implements Callable<Integer> {
    @Option(names = "--scan", paramLabel = "目录", description = "scan 的输出目录；不再读数据")
    private @Nullable Path written;

    @Mixin
    private Input input = new Input();

    @Option(names = "--format", paramLabel = "形式", description = "table 显示表格（默认），json 输出数组")
    private Format format = Format.TABLE;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Leaves {@code --data} out where a written scan is named. */
    static final class DataMayBeMissing implements IModelTransformer {
        @Override
        public CommandSpec transform(CommandSpec spec) {
            for (OptionSpec option : List.copyOf(spec.options())) {
                spec.remove(option);
                boolean data = option.longestName().equals("--data");
                spec.addOption(data ? OptionSpec.builder(option).required(false).build() : option);
            }
            return spec;
        }
    }

    @Override
    public Integer call() {
        List<RuleHealth> rules = rules();
        if (format == Format.JSON) {
            RuleHealthJson.writeArray(spec.commandLine().getOut(), rules);
        } else {
            spec.commandLine().getOut().print(text(rules));
        }
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private List<RuleHealth> rules() {
        boolean data = spec.commandLine().getParseResult().hasMatchedOption("--data");
        if (data == (written != null)) {
            throw new WrongUsage("--scan 和 --data 要写一个，且只写一个。");
        }
        if (written != null) {
            return RuleHealth.read(written.resolve(ScanFiles.SCAN));
        }
        var reported = input.reported();
        var scan = input.scan();
        try (Progress progress = Progress.onTerminal(spec)) {
            IntakeResult intake = input.read(Dictionary.shipped(), progress.reading());
            return RuleHealth.of(scan.run(intake, input.asOf(), reported, progress.judging()));
        }
    }

    private String text(List<RuleHealth> rules) {
        Page page = Terminal.page(spec);
        for (State state : State.values()) {
            List<RuleHealth> of = rules.stream()
                    .filter(rule -> rule.state() == state)
                    .sorted(Comparator.comparingDouble((RuleHealth rule) ->
                            -part(rule.rows().flagged(), rule.rows().lookedAt())))
                    .toList();
            if (!of.isEmpty()) {
                page.heading(state.chinese() + "  " + of.size() + " 条" + explained(state));
                page.table(2, table(of, state, page.wide()));
            }
        }
        page.blank().line(0, "共 " + rules.size() + " 条。从未报出不等于没有问题，也可能是口径过窄或缺少数据。");
        return page.toString();
    }

    private static TextTable table(List<RuleHealth> rules, State state, boolean wide) {
        boolean marked = state == State.SUSPECT || state == State.ALWAYS;
        TextTable table = new TextTable().column("规则", title -> marked ? Paint.YELLOW : Paint.PLAIN);
        if (wide) {
            table.name("编号");
        }
        table.number("比对").number("报出").number("线索").number("无从判断");
        for (RuleHealth rule : rules) {
            List<Object> cells = new ArrayList<>(List.of(rule.title()));
            if (wide) {
                cells.add(rule.id());
            }
            cells.add(rule.rows().lookedAt());
            cells.add(share(rule.rows().flagged(), rule.rows().lookedAt()));
            cells.add(rule.findings());
            cells.add(share(rule.rows().undecidable(), rule.rows().all()));
            table.rowWithDetail(detail(rule, wide), cells.toArray());
        }
        return table;
    }

    private static String detail(RuleHealth rule, boolean wide) {
        String why = rule.reason();
        String id = wide || rule.state() == State.WELL ? "" : rule.id();
        String told = why == null ? "" : TableWords.chinese(why, Dictionary.shipped());
        return id + (id.isEmpty() || told.isEmpty() ? "" : "：") + told;
    }

    private static String explained(State state) {
        return switch (state) {
            case SUSPECT -> "：报出了所比对行的一半以上，先核对规则、参数和数据";
            case ALWAYS -> "：比对的每一行都报出了";
            case NOT_EVALUATED -> "：看不到所需的数据，不能视为没有问题";
            case NOTHING_TO_JUDGE -> "：表中没有可比对的行";
            default -> "";
        };
    }

    private static String share(long rows, long all) {
        if (rows == 0) {
            return "-";
        }
        long percent = Math.round(part(rows, all) * 100);
        return rows + (all == 0 ? "" : percent == 0 ? "（<1%）" : "（" + percent + "%）");
    }

    private static double part(long rows, long all) {
        return all == 0 ? 0 : (double) rows / all;
    }
}
