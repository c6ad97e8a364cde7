package io.mingcha.command;

import io.mingcha.casework.CaseFiles;
import io.mingcha.casework.People;
import io.mingcha.ledger.Event;
import io.mingcha.ledger.Ledger;
import io.mingcha.report.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingcha ledger history}: what was done, by whom and when. */
@Command(
        name = "history",
        description = "列出一件事项或整个台账的记录：何时、何人以何角色、办了什么。",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class LedgerHistoryCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "编号", description = "事项编号或其前几位；默认为整个台账")
    private @Nullable String id;

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Option(names = "--last", paramLabel = "条数", description = "整个台账只列最后这些条，默认 50")
    private Integer last = 50;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Ledger ledger = options.open()) {
            People people = options.people(ledger);
            List<Event> events = ledger.read(reading -> {
                if (id != null) {
                    return reading.events()
                            .of(new CaseFiles(reading).find(id).matter().id());
                }
                List<Event> found = new ArrayList<>();
                reading.events().after(Math.max(0, reading.head().seq() - last), found::add);
                return found;
            });
            Page page = Terminal.page(spec);
            CaseEvents words = new CaseEvents(people);
            for (Event event : events) {
                if (id == null && event.caseId() != null) {
                    page.line(0, "事项 " + event.caseId());
                }
                words.add(page, event);
            }
            page.blank().line(0, events.isEmpty() ? "台账里还没有记录。" : "共列 " + events.size() + " 条记录。");
            spec.commandLine().getOut().print(page);
            spec.commandLine().getOut().flush();
            return ExitCode.DONE;
        }
    }
}
