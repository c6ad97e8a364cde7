package io.mingcha.command;

import io.mingcha.briefing.LedgerBriefing;
import io.mingcha.briefing.PeriodFigures;
import io.mingcha.casework.People;
import io.mingcha.ledger.Ledger;
import io.mingcha.report.Brief;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mingcha report ledger}: how the ledger stands today. */
@Command(
        name = "ledger",
        description = "台账现状：按状态、程度、灯色和单位的件数，已过时限的和已报备的事项。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "例：mingcha report ledger --out 报送"})
final class ReportLedgerCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Mixin
    private BriefOptions briefs = new BriefOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (briefs.names()) {
            options.requireStaff();
        }
        try (Ledger ledger = options.open()) {
            People people = options.people(ledger);
            PeriodFigures figures = ledger.read(PeriodFigures::of);
            Brief brief = new LedgerBriefing(
                            figures,
                            people,
                            options.session().today(),
                            options.staff().terms(),
                            options.calendar(ledger),
                            briefs.masking(ledger, people, figures.files()))
                    .compose();
            for (Path file : briefs.write("台账情况-" + options.session().today(), brief)) {
                spec.commandLine().getOut().println("已写出 " + file + briefs.remark());
            }
            spec.commandLine().getOut().flush();
            return ExitCode.DONE;
        }
    }
}
