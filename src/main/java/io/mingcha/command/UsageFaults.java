package io.mingcha.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in Chinese what is wrong with a command line. */
final class UsageFaults implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(message(fault, args));
        if (command.getSubcommands().isEmpty() || fault instanceof UnmatchedArgumentException) {
            err.println("用法见：" + command.getCommandSpec().qualifiedName() + " --help");
        } else {
            command.usage(err);
        }
        err.flush();
        return ExitCode.USAGE;
    }

    private static String message(ParameterException fault, String[] args) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (fault instanceof MissingParameterException missing) {
            return missing(missing, Arrays.asList(args));
        }
        ArgSpec arg = fault.getArgSpec();
        if (fault instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " 只能写一次。";
        }
        if (arg != null && fault.getCause() instanceof TypeConversionException wrong) {
            return name(arg) + " 的值“" + fault.getValue() + "”" + wrong.getMessage() + "。";
        }
        if (arg != null) {
            return name(arg) + " 的写法有误。";
        }
        CommandSpec spec = fault.getCommandLine().getCommandSpec();
        return spec.subcommands().isEmpty() ? "命令写法有误。" : spec.qualifiedName() + " 之后要写一个命令。";
    }

    private static String unmatched(UnmatchedArgumentException fault) {
        String first = fault.getUnmatched().get(0);
        CommandSpec spec = fault.getCommandLine().getCommandSpec();
        if (first.startsWith("-")) {
            String option = first.contains("=") ? first.substring(0, first.indexOf('=')) : first;
            List<String> options = new ArrayList<>();
            for (OptionSpec known : spec.options()) {
                options.addAll(Arrays.asList(known.names()));
            }
            return spec.qualifiedName() + " 没有选项 " + option + "。" + Suggestions.sentence(option, options);
        }
        if (!spec.subcommands().isEmpty()) {
            return "没有命令 " + first + "。"
                    + Suggestions.sentence(first, spec.subcommands().keySet());
        }
        return "多写了“" + String.join(" ", fault.getUnmatched()) + "”。";
    }

    private static String missing(MissingParameterException fault, List<String> args) {
        List<ArgSpec> missing = fault.getMissing();
        List<ArgSpec> without = missing.stream()
                .filter(arg -> arg.isOption()
                        && Arrays.stream(((OptionSpec) arg).names()).anyMatch(args::contains))
                .toList();
        if (!without.isEmpty()) {
            return without.stream()
                            .map(arg -> name(arg) + " 后面缺少" + arg.paramLabel())
                            .collect(Collectors.joining("；"))
                    + "。";
        }
        return "缺少"
                + missing.stream()
                        .map(arg -> arg.isOption() ? name(arg) + " " + arg.paramLabel() : arg.paramLabel())
                        .collect(Collectors.joining("、"))
                + "。";
    }

    private static String name(ArgSpec arg) {
        return arg.isOption() ? "选项 " + ((OptionSpec) arg).longestName() : arg.paramLabel();
    }
}
