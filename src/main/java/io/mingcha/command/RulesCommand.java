package io.mingcha.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mingcha rules}: what can be asked of the rules themselves. */
@Command(
        name = "rules",
        description = "查看、检验、编写、登记和签名规则。",
        subcommands = {
            RulesListCommand.class,
            RulesShowCommand.class,
            RulesCoverageCommand.class,
            RulesTestCommand.class,
            RulesNewCommand.class,
            RulesDiffCommand.class,
            RulesHealthCommand.class,
            RulesLockCommand.class,
            RulesPagesCommand.class,
            RulesHashCommand.class,
            RulesSignCommand.class,
            RulesVerifyCommand.class,
            RulesKeygenCommand.class
        },
        mixinStandardHelpOptions = true,
        customSynopsis = "mingcha rules 命令")
final class RulesCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "rules 之后要有命令");
    }
}
