package io.mingcha.command;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.casework.CaseFile;
import io.mingcha.casework.OfficeRow;
import io.mingcha.casework.People;
import io.mingcha.casework.Terms;
import io.mingcha.ledger.Ledger;
import io.mingcha.report.Masking;
import io.mingcha.report.TextSheet;
import io.mingcha.report.TextTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Cases in the columns that offices use, as a table, json or a workbook; names masked unless asked for. */
final class LedgerDocument {
    private static final List<Integer> WIDTHS = List.of(5, 12, 10, 42, 14, 14, 9, 26, 9, 11, 32, 16, 12, 12);

    private final List<List<String>> rows;
    private final String summary;
    private final boolean names;
    private final LocalDate today;

    /** @param names whether persons are named in full */
    LedgerDocument(
            Ledger ledger,
            People people,
            List<CaseFile> files,
            LocalDate today,
            Terms terms,
            WorkCalendar calendar,
            boolean names) {
        this.names = names;
        this.today = today;
        this.summary = CaseTable.counts(files);
        Masking masking = names ? Masking.none() : masking(people, files);
        this.rows = ledger.read(reading -> {
            OfficeRow office = new OfficeRow(reading, people, today, terms, calendar);
            List<List<String>> all = new ArrayList<>();
            for (CaseFile file : files) {
                all.add(office.cells(all.size() + 1, file).stream()
                        .map(masking::text)
                        .toList());
            }
            return all;
        });
    }

    /** Hides all the ledger knows; a unit's name is no person's. */
    private static Masking masking(People people, List<CaseFile> files) {
        Set<String> ids = new HashSet<>(people.persons().keySet());
        Set<String> known = new HashSet<>(people.persons().values());
        addConcerned(files, known, ids);
        return Masking.of(known, ids);
    }

    /** Adds who has to do with cases: by name where a ledger that was taken over has no ids, else by id. */
    static void addConcerned(List<CaseFile> files, Set<String> known, Set<String> ids) {
        for (CaseFile file : files) {
            for (String id : new String[] {
                file.personId(),
                file.handling().ownerId(),
                file.handling().supervisorId(),
                file.handling().closerId()
            }) {
                if (id != null) {
                    (id.matches("[\\p{IsHan}·]+") ? known : ids).add(id);
                }
            }
        }
    }

    void write(LedgerFormat format, @Nullable Path out, CommandSpec spec) throws IOException {
        if (format == LedgerFormat.XLSX && out == null) {
            throw new WrongUsage("xlsx 要用 --out 给出文件名，如 --out 整改台账.xlsx。");
        }
        if (out == null) {
            PrintWriter screen = spec.commandLine().getOut();
            screen.print(format == LedgerFormat.JSON ? json() : table(spec));
            screen.flush();
            return;
        }
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new WrongUsage("没有目录 " + folder + "，请先建立。");
        }
        Path aside = Files.createTempFile(folder, ".ledger-", "");
        try {
            try (OutputStream stream = Files.newOutputStream(aside)) {
                switch (format) {
                    case XLSX -> sheet().write(stream);
                    case JSON -> stream.write(json().getBytes(StandardCharsets.UTF_8));
                    case TABLE -> stream.write(table(spec).getBytes(StandardCharsets.UTF_8));
                }
            }
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
            }
            Files.move(aside, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
        spec.commandLine()
                .getOut()
                .println("已写出 " + rows.size() + " 件事项：" + out + (names ? "（含姓名，仅所有者可读）。" : "（姓名已遮盖）。"));
        spec.commandLine().getOut().flush();
    }

    private TextSheet sheet() {
        List<TextSheet.Column> columns = new ArrayList<>();
        for (int at = 0; at < WIDTHS.size(); at++) {
            columns.add(new TextSheet.Column(OfficeRow.COLUMNS.get(at), WIDTHS.get(at)));
        }
        return new TextSheet(
                "整改台账",
                columns,
                rows,
                List.of(
                        "导出日期 " + today + "；" + summary + "。",
                        Fair.LEDGER_LINE,
                        names ? "本表含姓名，仅供经办人员使用，不得外传。" : "姓名和工号已遮盖；需要姓名的，由有权人员另行导出。"));
    }

    private String table(CommandSpec spec) {
        var page = Terminal.page(spec);
        TextTable table = new TextTable();
        List<Integer> shown = page.wide() ? List.of(0, 1, 3, 5, 6, 8, 9, 10, 12) : List.of(0, 3, 6, 9, 10);
        shown.forEach(at -> table.column(OfficeRow.COLUMNS.get(at)));
        rows.forEach(row -> table.row(shown.stream().map(row::get).toArray()));
        page.table(0, table);
        page.blank().line(0, summary + "。");
        return page.line(0, Fair.LEDGER_LINE).toString();
    }

    private String json() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (List<String> row : rows) {
            ObjectNode object = all.addObject();
            for (int at = 0; at < row.size(); at++) {
                object.put(OfficeRow.COLUMNS.get(at), row.get(at));
            }
        }
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }
}
