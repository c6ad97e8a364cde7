package io.mingcha.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mingcha rules}: what can be asked of the rules themselves. */
@Command(
        name = "rules",
        description = "查看和检验规则。",
        subcommands = {RulesTestCommand.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "命令",
        commandListHeading = "%n命令：%n",
        optionListHeading = "%n选项：%n")
final class RulesCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "rules 之后要有命令");
    }
}
