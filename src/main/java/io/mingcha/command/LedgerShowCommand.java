package io.mingcha.command;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.casework.CaseFile;
import io.mingcha.casework.CaseFiles;
import io.mingcha.casework.People;
import io.mingcha.ledger.Ledger;
import io.mingcha.report.Page;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingcha ledger show}: all there is about a case. */
@Command(
        name = "show",
        description = "看一件事项：问题、证据、整改、附件、陈述申辩、全部经过，以及您现在可以办什么。",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class LedgerShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "编号", description = "事项编号，或不与别的事项相同的前几位")
    private String id = "";

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Ledger ledger = options.open()) {
            People people = options.people(ledger);
            WorkCalendar calendar = options.calendar(ledger);
            Page page = Terminal.page(spec);
            ledger.read(reading -> {
                CaseFile file = new CaseFiles(reading).find(id);
                new CasePage(
                                page,
                                reading,
                                people,
                                options.session().today(),
                                options.staff().terms(),
                                calendar)
                        .add(file, options.clerk(), options.attachments());
                return file;
            });
            spec.commandLine().getOut().print(page);
            spec.commandLine().getOut().flush();
            return ExitCode.DONE;
        }
    }
}
