package io.mingcha.command;

import io.mingcha.ledger.Head;
import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.Verdict;
import io.mingcha.ledger.Verification;
import io.mingcha.report.Page;
import io.mingcha.report.Paint;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingcha ledger verify}: proves that the ledger is as it was written. */
@Command(
        name = "verify",
        description = "逐条校验台账的记录链，并由记录重算各表，核对是否被改动；有不符则指出第一处，以状态 4 结束。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "mingcha ledger verify [--head 链尾] [--ledger 台账]",
        footer = {
            "",
            "没有存在台账之外的链尾，以下改动看不出来：删去末尾的若干条记录、换成旧的备份、把全部记录和",
            "校验值重写一遍、换成另一个台账。请定期用 mingcha ledger head 打印链尾，存在改台账的人改不到的",
            "地方（纸质归档、上级邮箱、另一台机器），校验时用 --head 给出。链尾只能证明它之前的记录没有变。"
        })
final class LedgerVerifyCommand implements Callable<Integer> {
    @Mixin
    private LedgerOption option = new LedgerOption();

    @Option(names = "--head", paramLabel = "链尾", description = "存在台账之外的链尾（序号:校验值），核对此前的记录没有被重写或删去")
    private @Nullable Head head;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Ledger ledger = option.open()) {
            Verdict verdict = Verification.of(ledger, head);
            Page page = Terminal.page(spec);
            if (verdict.whole()) {
                page.line(0, "台账 " + option.shown() + " 校验无误：" + verdict.events() + " 条记录首尾相接，各表与记录一致。");
                page.line(0, "链尾：" + verdict.head());
                page.line(
                        0,
                        head == null
                                ? "没有给出存在台账之外的链尾：末尾被删、整体重写或换成旧备份看不出来，见 --help。"
                                : "第 " + head.seq() + " 号及以前与给出的链尾一致。");
            } else {
                page.line(Paint.BRIGHT_RED, 0, "台账 " + option.shown() + " 校验不符：");
                verdict.faults().forEach(fault -> page.line(Paint.RED, 2, fault));
                page.line(0, "第 " + verdict.events() + " 号及以前的记录首尾相接。请停止使用，保留现状备查，与备份和存下的链尾核对。");
            }
            spec.commandLine().getOut().print(page);
            spec.commandLine().getOut().flush();
            return verdict.whole() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }
}
