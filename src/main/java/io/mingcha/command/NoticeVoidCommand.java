package io.mingcha.command;

import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.NoticeEntry;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingcha notice void}: takes a draft or a number out of use. */
@Command(
        name = "void",
        description = "作废一份草稿或已签发的文书。文号留在台账里不再使用，理由记在旁边；所涉事项可以重新起草。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "例：mingcha notice void 青政服提〔2026〕3号 --reason 主送单位有误"})
final class NoticeVoidCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledgers = new LedgerOptions();

    @Mixin
    private NoticeOptions options = new NoticeOptions();

    @Parameters(paramLabel = "文书", description = "草稿编号或文号")
    private String name = "";

    @Option(names = "--reason", required = true, paramLabel = "文字", description = "理由")
    private String reason = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Ledger ledger = ledgers.open()) {
            NoticeEntry entry = options.desk(ledgers, ledger).voided(name, reason);
            String number = entry.number();
            spec.commandLine()
                    .getOut()
                    .println(
                            number == null
                                    ? "草稿 " + entry.draft() + " 已作废。"
                                    : "文书 " + number + " 已作废，文号不再使用。已经送出的，请收回或另发更正。");
        }
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
