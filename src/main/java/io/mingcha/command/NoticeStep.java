package io.mingcha.command;

import io.mingcha.ledger.Ledger;
import io.mingcha.notice.NoticeDesk;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that does one thing with notices, for a reason, and tells it in a line. */
abstract class NoticeStep implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledgers = new LedgerOptions();

    @Mixin
    private NoticeOptions options = new NoticeOptions();

    @Option(names = "--reason", required = true, paramLabel = "文字", description = "理由")
    private String reason = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Does it and says so in Chinese. */
    abstract String take(NoticeDesk desk, String why);

    @Override
    public final Integer call() {
        try (Ledger ledger = ledgers.open()) {
            String done = take(options.desk(ledgers, ledger), reason);
            spec.commandLine().getOut().println(done);
        }
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
