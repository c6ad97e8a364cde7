package io.mingcha.command;

import io.mingcha.ledger.Ledger;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingcha notice release}: lets a rule go on whose figures were out of the ordinary. */
@Command(
        name = "release",
        description = "放行一条列为数据疑点的规则：核对过数据来源以后，由审批写明理由。只对最近一次扫描的数量有效。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "例：mingcha notice release attendance/late-arrival --reason 已与考勤系统核对，当日班车故障属实"})
final class NoticeReleaseCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledgers = new LedgerOptions();

    @Mixin
    private NoticeOptions options = new NoticeOptions();

    @Parameters(paramLabel = "规则", description = "规则编号")
    private String rule = "";

    @Option(names = "--reason", required = true, paramLabel = "文字", description = "理由")
    private String reason = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Ledger ledger = ledgers.open()) {
            String why = options.desk(ledgers, ledger).release(rule, reason);
            spec.commandLine().getOut().println("规则 " + rule + " 已放行（" + why + "）。");
        }
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
