package io.mingcha.command;

import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.Reading;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mingcha ledger head}: the end of the chain, to be kept elsewhere. */
@Command(
        name = "head",
        description = "打印链尾，供抄存在台账之外（纸上、邮件、另一台机器），以后交给 ledger verify --head 核对。",
        mixinStandardHelpOptions = true,
        customSynopsis = "mingcha ledger head [--ledger 台账]")
final class LedgerHeadCommand implements Callable<Integer> {
    @Mixin
    private LedgerOption option = new LedgerOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Ledger ledger = option.open()) {
            spec.commandLine().getOut().println(ledger.read(Reading::head));
        }
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
