package io.mingcha.command;

import io.mingcha.ledger.NoticeEntry;
import io.mingcha.notice.NoticeDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mingcha notice void}: takes a draft or a number out of use. */
@Command(
        name = "void",
        description = "作废一份草稿或已签发的文书。文号留在台账里不再使用，理由记在旁边；所涉事项可以重新起草。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "例：mingcha notice void 青政服提〔2026〕3号 --reason 主送单位有误"})
final class NoticeVoidCommand extends NoticeStep {
    @Parameters(paramLabel = "文书", description = "草稿编号或文号")
    private String name = "";

    @Override
    String take(NoticeDesk desk, String why) {
        NoticeEntry entry = desk.voided(name, why);
        String number = entry.number();
        return number == null ? "草稿 " + entry.draft() + " 已作废。" : "文书 " + number + " 已作废，文号不再使用。已经送出的，请收回或另发更正。";
    }
}
