package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.intake.IntakeResult;
import io.mingcha.report.Page;
import io.mingcha.report.TextTable;
import io.mingcha.scan.Arrival;
import io.mingcha.scan.Arrivals;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingcha data coverage}: which records arrived for which unit and month, and where there are holes. */
@Command(
        name = "coverage",
        description = "按表、单位和月份列出到了多少记录、应有多少，哪里有缺口；缺口里没有线索不等于没有问题。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "mingcha data coverage --data 目录 [选项]",
        footer = {"", "例：mingcha data coverage --data 数据 --table attendance"})
final class DataCoverageCommand implements Callable<Integer> {
    @Mixin
    private Input input = new Input();

    @Option(names = "--table", paramLabel = "表", description = "只看这张表")
    private @Nullable String table;

    @Option(names = "--holes", description = "只列有缺口的")
    private boolean holesOnly;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Dictionary dictionary = Dictionary.shipped();
        IntakeResult intake;
        try (Progress progress = Progress.onTerminal(spec)) {
            intake = input.read(dictionary, progress.reading());
        }
        List<Arrival> arrivals = Arrivals.of(intake.dataset(), input.asOf()).stream()
                .filter(one -> table == null
                        || one.table().equals(table)
                        || dictionary.table(one.table()).chinese().contains(table))
                .toList();
        Page page = Terminal.page(spec);
        long holes = arrivals.stream().filter(one -> one.hole() != null).count();
        page.heading("截至 " + input.asOf() + "：" + (holes == 0 ? "没有发现缺口" : "有 " + holes + " 处缺口"));
        arrivals.stream()
                .filter(one -> !holesOnly || one.hole() != null)
                .collect(Collectors.groupingBy(Arrival::table, java.util.TreeMap::new, Collectors.toList()))
                .forEach((name, rows) -> {
                    page.heading(dictionary.table(name).title() + "  " + name);
                    page.table(2, shown(rows));
                });
        page.blank().line(0, "考勤按人员表中在职的人数应有，其余的表只与上月相比。多数规则只看到了的记录；组织生活、差旅比对等以“没有记录”为据的规则在缺口里仍可能给出线索，请先补齐。");
        spec.commandLine().getOut().print(page);
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private static TextTable shown(List<Arrival> arrivals) {
        TextTable shown = new TextTable()
                .name("单位")
                .name("月份")
                .number("行数")
                .number("人数")
                .number("应有人数")
                .number("上月行数")
                .column("缺口");
        for (Arrival one : arrivals) {
            String hole = one.hole();
            shown.row(
                    one.unit().isEmpty() ? "（不明）" : one.unit(),
                    one.month(),
                    one.rows(),
                    one.people() == 0 ? "-" : one.people(),
                    one.expectedPeople() == null ? "-" : one.expectedPeople(),
                    one.rowsBefore() == null ? "-" : one.rowsBefore(),
                    hole == null ? "" : hole);
        }
        return shown;
    }
}
