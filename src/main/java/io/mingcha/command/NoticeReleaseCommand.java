package io.mingcha.command;

import io.mingcha.notice.NoticeDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mingcha notice release}: lets a rule go on whose figures were out of the ordinary. */
@Command(
        name = "release",
        description = "放行一条列为数据疑点的规则：核对过数据来源以后，由审批写明理由。只对最近一次扫描的数量有效。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "例：mingcha notice release attendance/late-arrival --reason 已与考勤系统核对，当日班车故障属实"})
final class NoticeReleaseCommand extends NoticeStep {
    @Parameters(paramLabel = "规则", description = "规则编号")
    private String rule = "";

    @Override
    String take(NoticeDesk desk, String why) {
        return "规则 " + rule + " 已放行（" + desk.release(rule, why) + "）。";
    }
}
