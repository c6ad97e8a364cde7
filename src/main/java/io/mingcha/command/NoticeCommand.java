package io.mingcha.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mingcha notice}: from decided cases to documents that an office can sign. */
@Command(
        name = "notice",
        description = "文书：由已核实的事项起草，由另一人签发，文号连续，全程留痕。",
        subcommands = {
            NoticeDraftCommand.class,
            NoticeIssueCommand.class,
            NoticeListCommand.class,
            NoticeShowCommand.class,
            NoticeVoidCommand.class,
            NoticeReleaseCommand.class
        },
        mixinStandardHelpOptions = true,
        customSynopsis = "mingcha notice 命令 [选项]",
        footer = {
            "",
            "例：",
            "  mingcha notice draft --dry-run              看会起草哪些文书",
            "  mingcha notice draft --out 文书             起草，写出草稿",
            "  mingcha notice issue D3 --out 文书          审批人签发，取文号并固定",
            "",
            "文书只由核查属实（澄清说明为不属实或已撤销）的事项产生，扫描结果不会自动变成文书。"
        })
final class NoticeCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "notice 之后要有命令");
    }
}
