package io.mingcha.command;

import picocli.CommandLine.Command;

/** {@code mingcha report}: the ledger as reports for those above. */
@Command(
        name = "report",
        description = "据台账写报告：一段时间的信息报送，或台账的现状。只读台账，姓名默认遮盖。",
        subcommands = {ReportPeriodCommand.class, ReportLedgerCommand.class},
        mixinStandardHelpOptions = true,
        customSynopsis = "mingcha report 命令 [选项]",
        footer = {"", "例：mingcha report period --from 2026-04-01 --to 2026-04-30 --out 报送"})
final class ReportCommand {}
