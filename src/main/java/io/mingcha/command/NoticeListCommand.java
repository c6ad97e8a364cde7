package io.mingcha.command;

import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.NoticeEntry;
import io.mingcha.notice.NoticeDocument;
import io.mingcha.notice.NoticeJson;
import io.mingcha.report.Page;
import io.mingcha.report.TextTable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mingcha notice list}: all notices, from draft to number. */
@Command(
        name = "list",
        description = "列出全部文书：草稿、已签发的和作废的；作废的文号不再使用，理由列在后面。",
        mixinStandardHelpOptions = true,
        customSynopsis = "mingcha notice list [--ledger 台账]")
final class NoticeListCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Page page = Terminal.page(spec);
        TextTable table = new TextTable()
                .name("草稿")
                .name("文号")
                .column("状态")
                .column("标题")
                .column("主送")
                .column("起草")
                .column("签发");
        try (Ledger ledger = options.open()) {
            ledger.read(reading -> {
                reading.notices().each(each -> {
                    NoticeDocument document = NoticeJson.read(reading.notices().document(each));
                    table.rowWithDetail(
                            each.voidReason() == null ? "" : "作废理由：" + each.voidReason(),
                            each.draft(),
                            shown(each.number()),
                            each.state().chinese(),
                            document.title(),
                            document.addressee(),
                            each.draftedBy() + " " + each.draftedOn(),
                            issued(each));
                });
                return null;
            });
        }
        if (table.isEmpty()) {
            page.line(0, "台账里还没有文书。");
        } else {
            page.table(0, table);
        }
        spec.commandLine().getOut().print(page);
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private static String shown(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "-" : text;
    }

    private static String issued(NoticeEntry notice) {
        return notice.issuedOn() == null ? "-" : notice.issuedBy() + " " + notice.issuedOn();
    }
}
