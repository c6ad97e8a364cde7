package io.mingcha.command;

import io.mingcha.calendar.CalendarDataException;
import io.mingcha.engine.RuleFaults;
import io.mingcha.intake.UnreadableFileException;
import io.mingcha.rule.RuleFault;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands, and how what goes wrong is told. */
@Command(
        name = "mingcha",
        description = "明察：机关作风纪律合规检查。读入考勤、接待、报销、任务等记录，按规则比对，给出待核实的线索。",
        subcommands = {ScanCommand.class, RulesCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "命令",
        commandListHeading = "%n命令：%n",
        optionListHeading = "%n选项：%n")
public final class MingchaCommand {
    /** Runs a command line and returns its exit status. */
    public static int run(String... args) {
        CommandLine commandLine = new CommandLine(new MingchaCommand())
                .setUsageHelpAutoWidth(true)
                .setAdjustLineBreaksForWideCJKCharacters(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(System.out, true))
                .setErr(new PrintWriter(System.err, true))
                .setParameterExceptionHandler(MingchaCommand::wrongUsage)
                .setExecutionExceptionHandler(MingchaCommand::failed);
        return commandLine.execute(args);
    }

    private static int wrongUsage(ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("命令用法有误：" + e.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println("用法见 " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        }
        return ExitCode.USAGE;
    }

    private static int failed(Exception e, CommandLine commandLine, ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        if (e instanceof UnreadableFileException) {
            err.println("无法读入：" + e.getMessage());
            return ExitCode.UNREADABLE;
        }
        if (e instanceof RuleFault || e instanceof RuleFaults || e instanceof CalendarDataException) {
            err.println("规则、参数或日历有误：" + e.getMessage());
            return ExitCode.USAGE;
        }
        err.println("出错：" + e);
        e.printStackTrace(err);
        return ExitCode.FAILED;
    }
}
