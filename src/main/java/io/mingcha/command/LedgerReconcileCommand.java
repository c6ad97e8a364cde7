package io.mingcha.command;

import io.mingcha.casework.Clerk;
import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.Reading;
import io.mingcha.ledger.Reconciliation;
import io.mingcha.ledger.Role;
import io.mingcha.ledger.Stamp;
import io.mingcha.report.Page;
import io.mingcha.report.TextTable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingcha ledger reconcile}: what entered and left the open cases in a month, and its closing. */
@Command(
        name = "reconcile",
        description = "按单位对账：期初 + 新增 + 复发 − 办结 − 撤销 = 期末；月份已结束的同时封账，以后的变动记入以后的月份。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "mingcha ledger reconcile [--month 月份] [选项]")
final class LedgerReconcileCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Option(names = "--month", paramLabel = "月份", description = "对哪个月的账，如 2026-04；默认为上个月（北京时间）")
    private @Nullable YearMonth month;

    @Option(names = "--preview", description = "只看数目，不封账")
    private boolean preview;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        YearMonth current = YearMonth.from(options.session().today());
        YearMonth period = month == null ? current.minusMonths(1) : month;
        try (Ledger ledger = options.open()) {
            YearMonth last = ledger.read(Reading::lastReconciled);
            boolean over = period.isBefore(current);
            boolean frozen = last != null && !period.isAfter(last);
            Clerk clerk = options.clerk();
            boolean mayFreeze = clerk.roles().contains(Role.APPROVER);
            boolean freezes = over && !frozen && !preview && mayFreeze;
            List<Reconciliation.Line> lines = freezes
                    ? ledger.write(stamp(clerk), writing -> Reconciliation.freeze(writing, period))
                    : ledger.read(reading -> Reconciliation.lines(reading, period));
            Page page = Terminal.page(spec);
            page.heading(period + " 对账");
            add(page, lines);
            page.line(2, ending(freezes, frozen, over, mayFreeze, clerk));
            spec.commandLine().getOut().print(page);
            spec.commandLine().getOut().flush();
            return ExitCode.DONE;
        }
    }

    private Stamp stamp(Clerk clerk) {
        return new Stamp(options.session().now(), clerk.actor(), Role.APPROVER);
    }

    private String ending(boolean freezes, boolean frozen, boolean over, boolean mayFreeze, Clerk clerk) {
        if (freezes) {
            return "已封账，以后的变动记入以后的月份。";
        }
        if (frozen) {
            return "此前已封账。";
        }
        if (!over) {
            return "月份还没有结束，未封账。";
        }
        return preview || mayFreeze ? "未封账。" : "未封账：封账由审批办理，您是" + clerk.shown() + "。";
    }

    private static void add(Page page, List<Reconciliation.Line> lines) {
        boolean waived = lines.stream().anyMatch(line -> line.waived() != 0);
        TextTable table = new TextTable()
                .name("单位")
                .number("期初")
                .number("新增")
                .number("复发")
                .number("办结")
                .number("撤销");
        (waived ? table.number("报备") : table).number("期末");
        long[] sum = new long[7];
        for (Reconciliation.Line line : lines) {
            long[] row = {
                line.opening(),
                line.fresh(),
                line.recurring(),
                line.closed(),
                line.withdrawn(),
                line.waived(),
                line.closing()
            };
            for (int i = 0; i < row.length; i++) {
                sum[i] += row[i];
            }
            table.row(cells(line.unitId().isEmpty() ? "（不属于单位）" : line.unitId(), row, waived));
        }
        table.row(cells("合计", sum, waived));
        page.table(2, table);
        page.line(2, waived ? "平衡：期初 + 新增 + 复发 − 办结 − 撤销 − 报备 = 期末。已报备的不计数。" : "平衡：期初 + 新增 + 复发 − 办结 − 撤销 = 期末。");
    }

    private static Object[] cells(String name, long[] counts, boolean waived) {
        List<Object> cells = new ArrayList<>(List.of(name));
        for (int i = 0; i < counts.length; i++) {
            if (waived || i != counts.length - 2) {
                cells.add(counts[i]);
            }
        }
        return cells.toArray();
    }
}
