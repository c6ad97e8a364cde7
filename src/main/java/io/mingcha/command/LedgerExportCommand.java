package io.mingcha.command;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.casework.CaseFile;
import io.mingcha.casework.CaseFiles;
import io.mingcha.ledger.Ledger;
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

/** {@code mingcha ledger export}: the ledger as a document. */
@Command(
        name = "export",
        description = "按机关常用的整改台账格式导出。默认遮盖姓名和工号；--names 才写出姓名。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "例：mingcha ledger export --open --out 整改台账.xlsx"})
final class LedgerExportCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Mixin
    private CaseFilter filter = new CaseFilter();

    @Option(names = "--format", paramLabel = "形式", description = "xlsx 工作簿（默认，须有 --out），json 数组，table 表格")
    private LedgerFormat format = LedgerFormat.XLSX;

    @Option(names = "--out", paramLabel = "文件", description = "写到这个文件，仅所有者可读；已有的会被替换")
    private @Nullable Path out;

    @Option(names = "--names", description = "写出姓名和工号，仅供有权人员使用")
    private boolean names;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (names) {
            options.requireStaff();
        }
        try (Ledger ledger = options.open()) {
            WorkCalendar calendar = options.calendar(ledger);
            var terms = options.staff().terms();
            var today = options.session().today();
            List<CaseFile> files =
                    filter.of(ledger, ledger.read(reading -> new CaseFiles(reading).all()), today, terms, calendar);
            new LedgerDocument(ledger, options.people(ledger), files, today, terms, calendar, names)
                    .write(format, out, spec);
            return ExitCode.DONE;
        }
    }
}
