package io.mingcha.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mingcha ledger}: what became of the findings. */
@Command(
        name = "ledger",
        description = "整改台账：对账、校验。",
        subcommands = {LedgerReconcileCommand.class, LedgerVerifyCommand.class, LedgerHeadCommand.class},
        mixinStandardHelpOptions = true,
        customSynopsis = "mingcha ledger 命令")
final class LedgerCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "ledger 之后要有命令");
    }
}
