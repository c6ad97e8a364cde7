package io.mingcha.command;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.casework.CaseFile;
import io.mingcha.casework.CaseFiles;
import io.mingcha.casework.People;
import io.mingcha.ledger.Ledger;
import io.mingcha.report.Page;
import io.mingcha.report.Paint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingcha ledger list}: which cases there are. */
@Command(
        name = "list",
        description = "列出台账中的事项，最紧的在前。供经办人使用，姓名不遮盖。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "例：mingcha ledger list --open --light 红"})
final class LedgerListCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Mixin
    private CaseFilter filter = new CaseFilter();

    @Option(names = "--format", paramLabel = "形式", description = "table 表格（默认），json 数组（字段用代码，供程序读取），xlsx 工作簿（须有 --out）")
    private LedgerFormat format = LedgerFormat.TABLE;

    @Option(names = "--out", paramLabel = "文件", description = "写到这个文件，已有的会被替换")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = options.open()) {
            List<CaseFile> all = ledger.read(reading -> new CaseFiles(reading).all());
            WorkCalendar calendar = options.calendar(ledger);
            var terms = options.staff().terms();
            var today = options.session().today();
            People people = options.people(ledger);
            List<CaseFile> shown = filter.of(ledger, all, today, terms, calendar);
            if (format == LedgerFormat.JSON && out == null) {
                spec.commandLine().getOut().print(new CaseJson(today, terms, calendar).text(shown));
                spec.commandLine().getOut().flush();
                return ExitCode.DONE;
            }
            if (format != LedgerFormat.TABLE || out != null) {
                // What an authorised clerk lists for himself is his working paper; a document for others is an export.
                new LedgerDocument(ledger, people, shown, today, terms, calendar, true).write(format, out, spec);
                return ExitCode.DONE;
            }
            Page page = Terminal.page(spec);
            if (shown.isEmpty()) {
                page.line(0, all.isEmpty() ? "台账里还没有事项。" : "没有符合条件的事项；台账里共 " + all.size() + " 件。");
            } else {
                new CaseTable(today, terms, calendar, people).add(page, shown, all);
                page.blank().line(0, CaseTable.counts(shown) + "。");
                page.line(Paint.BOLD, 0, Fair.LEDGER_LINE);
            }
            spec.commandLine().getOut().print(page);
            spec.commandLine().getOut().flush();
            return ExitCode.DONE;
        }
    }
}
