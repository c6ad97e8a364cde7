package io.mingcha.command;

import picocli.CommandLine.Command;

/** {@code mingcha rules}: what the rules are. */
@Command(
        name = "rules",
        description = "查看规则。",
        subcommands = {RulesListCommand.class, RulesShowCommand.class},
        mixinStandardHelpOptions = true,
        customSynopsis = "mingcha rules 命令")
final class RulesCommand {}
