package io.mingcha.command;

import io.mingcha.casework.Refusal;
import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.NoticeEntry;
import io.mingcha.ledger.NoticeState;
import io.mingcha.notice.NoticeDesk;
import io.mingcha.notice.NoticeFiles;
import io.mingcha.notice.NoticeKind;
import io.mingcha.notice.NoticeRenderer;
import io.mingcha.report.Page;
import io.mingcha.report.Paint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingcha notice issue}: gives drafts their numbers. */
@Command(
        name = "issue",
        description = "签发草稿：取本文种的下一个文号，写出文件，连同校验值固定在台账。由审批办理，起草人和当事人不能签发。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "例：mingcha notice issue D3 D4 --out 文书"})
final class NoticeIssueCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledgers = new LedgerOptions();

    @Mixin
    private NoticeOptions options = new NoticeOptions();

    @Parameters(paramLabel = "草稿", arity = "0..*", description = "草稿编号，如 D3")
    private List<String> drafts = new ArrayList<>();

    @Option(names = "--all", description = "签发所有草稿；不能签发的逐份说明")
    private boolean all;

    @Option(names = "--out", required = true, paramLabel = "目录", description = "写出文书的目录")
    private Path out = Path.of("");

    @Option(names = "--dry-run", description = "只列出会签发哪些草稿")
    private boolean dryRun;

    @Option(names = "--yes", description = "份数超过设置的上限也签发")
    private boolean yes;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (drafts.isEmpty() != all) {
            throw new WrongUsage("请写明要签发的草稿编号，或用 --all 签发全部草稿。");
        }
        Page page = Terminal.page(spec);
        boolean refused = false;
        try (Ledger ledger = ledgers.open()) {
            List<NoticeEntry> wanted = wanted(ledger);
            if (dryRun) {
                page.heading("会签发 " + wanted.size() + " 份文书（没有取文号，没有写文件）");
                wanted.forEach(each -> page.line(
                        2, each.draft() + "  " + NoticeKind.ofCode(each.kind()).chinese()));
                spec.commandLine().getOut().print(page);
                return ExitCode.DONE;
            }
            NoticeDesk desk = options.desk(ledgers, ledger);
            desk.refuseMany(wanted.size(), yes);
            List<NoticeRenderer> renderers = options.renderers();
            try (NoticeFiles files = NoticeFiles.open(out)) {
                ledger.read(reading -> {
                    files.recover(reading);
                    return null;
                });
                for (NoticeEntry each : wanted) {
                    try {
                        NoticeEntry issued = desk.issue(each.draft(), renderers, files);
                        page.line(0, each.draft() + "  已签发，文号 " + issued.number());
                    } catch (Refusal e) {
                        refused = true;
                        page.line(Paint.YELLOW, 0, String.valueOf(e.getMessage()));
                    }
                }
            }
        }
        spec.commandLine().getOut().print(page);
        String missing = options.missing();
        if (!missing.isEmpty()) {
            spec.commandLine().getErr().println(missing);
        }
        spec.commandLine().getOut().flush();
        return refused ? ExitCode.USAGE : ExitCode.DONE;
    }

    private List<NoticeEntry> wanted(Ledger ledger) {
        return ledger.read(reading -> {
            List<NoticeEntry> wanted = new ArrayList<>();
            if (all) {
                reading.notices().each(each -> {
                    if (each.state() == NoticeState.DRAFT) {
                        wanted.add(each);
                    }
                });
            }
            for (String draft : drafts) {
                NoticeEntry entry = reading.notices().find(draft);
                if (entry == null) {
                    throw new WrongUsage("台账里没有草稿 " + draft + "；用 mingcha notice list 查看。");
                }
                wanted.add(entry);
            }
            return wanted;
        });
    }
}
