package io.mingcha.command;

import picocli.CommandLine.Command;

/** {@code mingcha ledger}: the rectification ledger. */
@Command(
        name = "ledger",
        description = "整改台账：线索逐件核实、整改、复查、销号、回头看，全程留痕；按月对账，随时校验。",
        subcommands = {
            LedgerListCommand.class,
            LedgerShowCommand.class,
            LedgerHistoryCommand.class,
            LedgerEnterCommand.class,
            LedgerTransitionCommand.class,
            LedgerReplyCommand.class,
            LedgerAttachCommand.class,
            LedgerExceptCommand.class,
            LedgerExportCommand.class,
            LedgerImportCommand.class,
            LedgerReconcileCommand.class,
            LedgerVerifyCommand.class,
            LedgerHeadCommand.class
        },
        mixinStandardHelpOptions = true,
        customSynopsis = "mingcha ledger 命令 [选项]",
        footer = {
            "",
            "例：",
            "  mingcha ledger list --state 整改中          列出整改中的事项",
            "  mingcha ledger show 3f2a91                  看一件事项的全部经过和下一步",
            "  mingcha ledger transition 3f2a91 属实 --reason 已与本人核对打卡记录",
            "",
            "谁能办什么，由发行目录 conf/staff.yaml 规定；没有写进去的人只能看。"
        })
final class LedgerCommand {}
