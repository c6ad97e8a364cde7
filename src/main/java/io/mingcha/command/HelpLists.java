package io.mingcha.command;

import io.mingcha.report.Page;
import io.mingcha.report.TextTable;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The lists of a help text, lined up whatever the width of their words; picocli counts a Chinese character as one column. */
final class HelpLists {
    private HelpLists() {}

    /** Puts the lists into the help of a command and of all below it. */
    static void install(CommandLine command) {
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpLists::options);
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_PARAMETER_LIST, HelpLists::parameters);
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, HelpLists::commands);
        command.getSubcommands().values().forEach(HelpLists::install);
    }

    private static String options(Help help) {
        TextTable table = new TextTable().name("").column("");
        for (OptionSpec option : help.commandSpec().options()) {
            String names = String.join(", ", option.names());
            boolean bare = option.arity().max() == 0;
            String indent = option.shortestName().startsWith("--") ? "    " : "";
            table.row(indent + names + (bare ? "" : " " + option.paramLabel()), description(option));
        }
        return text(help, table);
    }

    private static String parameters(Help help) {
        TextTable table = new TextTable().name("").column("");
        for (ArgSpec parameter : help.commandSpec().positionalParameters()) {
            table.row(parameter.paramLabel(), description(parameter));
        }
        return text(help, table);
    }

    private static String commands(Help help) {
        TextTable table = new TextTable().name("").column("");
        help.commandSpec()
                .subcommands()
                .forEach((name, command) -> table.row(
                        name,
                        String.join("", command.getCommandSpec().usageMessage().description())));
        return text(help, table);
    }

    private static String description(ArgSpec argument) {
        String required = argument.required() && argument.isOption() ? "（必填）" : "";
        return String.join("", argument.description()) + required;
    }

    private static String text(Help help, TextTable table) {
        if (table.isEmpty()) {
            return "";
        }
        Page page = new Page(help.commandSpec().usageMessage().width(), false);
        List<String> lines = page.table(2, table).toString().lines().skip(1).toList();
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }
}
