package io.mingcha.command;

import io.mingcha.briefing.Period;
import io.mingcha.briefing.PeriodBriefing;
import io.mingcha.briefing.PeriodFigures;
import io.mingcha.casework.People;
import io.mingcha.ledger.Ledger;
import io.mingcha.report.Brief;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingcha report period}: the figures of a period, for those above. */
@Command(
        name = "period",
        description = "信息报送：一段时间里新增、销号、超期、撤销、不属实的事项，共性问题，与前一段等长时间比较；每个数都注明出处。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "例：mingcha report period --from 2026-04-01 --to 2026-04-30 --out 报送"})
final class ReportPeriodCommand implements Callable<Integer> {
    /** The rule that says how many units make a problem a common one. */
    private static final String COMMON = "followup/common-problem.units";

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Option(names = "--from", paramLabel = "日期", required = true, description = "首日，计入")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", paramLabel = "日期", required = true, description = "末日，计入；不能晚于今天")
    private LocalDate to = LocalDate.EPOCH;

    @Option(names = "--unit", paramLabel = "单位", description = "只报这一单位（编号）；默认全部")
    private @Nullable String unit;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--params", paramLabel = "文件", description = "本单位的参数，与扫描所用的相同")
    private @Nullable Path params;

    @Mixin
    private BriefOptions briefs = new BriefOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        LocalDate today = options.session().today();
        if (from.isAfter(to)) {
            throw new WrongUsage("--from " + from + " 晚于 --to " + to + "，没有这样的一段时间。");
        }
        if (to.isAfter(today)) {
            throw new WrongUsage("--to " + to + " 还没有到（今天是 " + today + "），期末的情况无从统计；请把末日改为不晚于今天。");
        }
        if (briefs.names()) {
            options.requireStaff();
        }
        RuleBook book = rules.book();
        Parameters parameters = Parameters.of(book, params);
        Long commonUnits = parameters.has(COMMON) ? parameters.find(COMMON, to) : null;
        try (Ledger ledger = options.open()) {
            People people = options.people(ledger);
            PeriodFigures figures = ledger.read(PeriodFigures::of);
            if (unit != null
                    && !people.units().containsKey(unit)
                    && figures.files().stream()
                            .noneMatch(file -> unit.equals(file.matter().unitId()))) {
                throw new WrongUsage("台账里没有编号为 " + unit + " 的单位；--unit 要写单位编号。");
            }
            Brief brief = new PeriodBriefing(
                            figures,
                            new Period(from, to, unit),
                            book,
                            people,
                            commonUnits,
                            briefs.masking(ledger, people, figures.files()))
                    .compose();
            List<Path> written = briefs.write("信息报送-" + from + "-" + to, brief);
            written.forEach(file -> spec.commandLine().getOut().println("已写出 " + file + briefs.remark()));
            spec.commandLine().getOut().flush();
            return ExitCode.DONE;
        }
    }
}
