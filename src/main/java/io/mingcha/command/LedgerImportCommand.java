package io.mingcha.command;

import io.mingcha.casework.Desk;
import io.mingcha.casework.OfficeLedger;
import io.mingcha.casework.People;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.intake.FileBalance;
import io.mingcha.intake.Intake;
import io.mingcha.intake.IntakeResult;
import io.mingcha.intake.Note;
import io.mingcha.intake.Rejected;
import io.mingcha.intake.RejectedCsv;
import io.mingcha.ledger.Ledger;
import io.mingcha.report.Page;
import io.mingcha.table.Rows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingcha ledger import}: takes over an office's own rectification ledger. */
@Command(
        name = "import",
        description = "导入本单位已有的整改台账（xlsx、csv 等，中文表头）。按问题编号识别，已在台账中的不再导入，同一文件可反复导入。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "必有的列：问题编号、问题描述。可有的列：来源、类别、程度、责任单位、责任人、责任领导、整改措施、",
            "整改类别、时限、进展、佐证、销号（日期）、回头看、问题日期。",
            "有销号日期的导入为已销号，写了责任人、措施或时限的导入为整改中，其余为待核实。",
            "",
            "例：mingcha ledger import 整改台账.xlsx"
        })
final class LedgerImportCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 10;

    /** Every such ledger numbers its rows, and nobody misses those numbers. */
    private static final String ROW_NUMBERS_UNREAD = "未识别的列未读：“序号”";

    @Parameters(paramLabel = "文件", description = "要导入的台账")
    private Path file = Path.of("");

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Option(names = "--rejected", paramLabel = "文件", description = "把未读入的行及原因写到这个 csv 文件")
    private @Nullable Path rejected;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        options.requireStaff();
        Table table = Dictionary.officeLedger();
        IntakeResult intake = Intake.file(file, table);
        Rows rows = intake.dataset().find(table.name());
        if (rejected != null) {
            RejectedCsv.write(rejected, intake.rejected());
        }
        Page page = Terminal.page(spec);
        try (Ledger ledger = options.openOrMake()) {
            Desk desk = options.desk(ledger);
            People people = options.people(ledger);
            OfficeLedger.Result result = rows == null
                    ? new OfficeLedger.Result(List.of(), List.of())
                    : desk.takeOver(new OfficeLedger(
                            rows, people, desk.today(), options.staff().terms())::takeOver);
            tell(page, intake, result);
        }
        spec.commandLine().getOut().print(page);
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private void tell(Page page, IntakeResult intake, OfficeLedger.Result result) {
        for (FileBalance each : intake.balance()) {
            page.line(
                    0,
                    "读到 " + each.rows() + " 行 = 接受 " + each.accepted() + " + 重复 " + each.repeated() + " + 拒绝 "
                            + each.rejected() + "；接受的 = 新导入 " + result.fresh().size() + " + 已在台账 "
                            + result.known().size() + "。");
        }
        for (Rejected row : intake.rejected().stream().limit(MOST_SHOWN).toList()) {
            page.line(
                    2,
                    "第 " + row.row() + " 行未读入：" + (row.value().isEmpty() ? "" : "“" + row.value() + "”")
                            + row.reason());
        }
        int more = intake.rejected().size() - MOST_SHOWN;
        if (more > 0) {
            page.line(2, "另有 " + more + " 行未读入，用 --rejected 文件 写出全部。");
        }
        intake.notes().stream()
                .map(Note::text)
                .filter(note -> !note.equals(ROW_NUMBERS_UNREAD))
                .forEach(note -> page.line(2, "说明：" + note));
    }
}
