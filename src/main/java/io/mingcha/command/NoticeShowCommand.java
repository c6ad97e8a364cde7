package io.mingcha.command;

import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.NoticeEntry;
import io.mingcha.ledger.Reading;
import io.mingcha.notice.NoticeDocument;
import io.mingcha.notice.NoticeFiles;
import io.mingcha.notice.NoticeJson;
import io.mingcha.notice.NoticeRenderer;
import io.mingcha.notice.NoticeSeal;
import io.mingcha.report.Page;
import io.mingcha.report.Paint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingcha notice show}: what a notice says, and its files made anew from the ledger. */
@Command(
        name = "show",
        description = "显示一份文书的内容和校验值；加 --out 由台账重新写出文件，并说明与签发时是否相同。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "例：mingcha notice show D3", "    mingcha notice show 青政服提〔2026〕1号 --out 文书"})
final class NoticeShowCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledgers = new LedgerOptions();

    @Mixin
    private NoticeOptions options = new NoticeOptions();

    @Parameters(paramLabel = "文书", description = "草稿编号或文号")
    private String name = "";

    @Option(names = "--out", paramLabel = "目录", description = "重新写出文件的目录")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private record Kept(NoticeEntry entry, NoticeDocument document, NoticeSeal seal) {}

    @Override
    public Integer call() throws IOException {
        Kept kept;
        try (Ledger ledger = ledgers.open()) {
            kept = ledger.read(this::kept);
        }
        NoticeEntry entry = kept.entry();
        NoticeDocument document = kept.document();
        Page page = Terminal.page(spec);
        page.heading(document.kind().chinese() + "  " + (entry.number() == null ? entry.draft() : entry.number()) + "  "
                + entry.state().chinese());
        if (entry.voidReason() != null) {
            page.line(Paint.YELLOW, 0, "作废理由：" + entry.voidReason());
        }
        page.blank().line(Paint.BOLD, 0, document.title()).blank();
        if (!document.addressee().isEmpty()) {
            page.line(0, document.addressee() + "：");
        }
        document.form()
                .forEach(row -> page.entry(2, row.label(), 10, row.value().strip()));
        document.body().forEach(paragraph -> page.line(2, paragraph.text()));
        page.blank().line(0, document.office() + "  " + document.dateShown());
        page.blank()
                .line(
                        0,
                        "附件：" + document.annexTitle() + "，"
                                + document.evidence().size() + " 项");
        kept.seal().hashes().forEach((ending, hash) -> page.line(0, ending + " SHA-256 " + hash));
        if (out != null) {
            write(kept, page, out);
        }
        spec.commandLine().getOut().print(page);
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private Kept kept(Reading reading) {
        NoticeEntry entry = reading.notices().find(name);
        if (entry == null) {
            throw new WrongUsage("台账里没有文书 " + name + "；用 mingcha notice list 查看。");
        }
        return new Kept(
                entry,
                NoticeJson.read(reading.notices().document(entry)),
                NoticeSeal.of(reading.notices().files(entry)));
    }

    private void write(Kept kept, Page page, Path folder) throws IOException {
        String number = kept.entry().number();
        String base = NoticeFiles.name(
                kept.document().kind(), number == null ? "草稿-" + kept.entry().draft() : number);
        try (NoticeFiles files = NoticeFiles.open(folder)) {
            for (NoticeRenderer renderer : options.renderers()) {
                byte[] bytes = renderer.render(kept.document());
                Path file = files.write(base + "." + renderer.ending(), bytes);
                page.line(0, "已写出 " + file + kept.seal().compared(renderer.ending(), bytes));
            }
        }
    }
}
