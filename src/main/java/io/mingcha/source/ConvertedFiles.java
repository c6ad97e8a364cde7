package io.mingcha.source;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.intake.GivenPart;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what was made of files as csv that a clerk opens in a spreadsheet and a scan reads. */
public final class ConvertedFiles {
    public static final String WITHHELD = "withheld.csv";
    public static final String BALANCE = "balance.csv";

    /** A spreadsheet takes a file without it for GBK. */
    private static final char MARK = '\uFEFF';

    private ConvertedFiles() {}

    /**
     * Writes the tables, {@code withheld.csv} and {@code balance.csv} into a folder.
     *
     * @return the tables' files by name, with the part each holds
     */
    public static Map<String, GivenPart> write(Path folder, Converted converted, Dictionary dictionary)
            throws IOException {
        Files.createDirectories(folder);
        Map<String, GivenPart> files = names(converted.parts(), dictionary);
        for (Map.Entry<String, GivenPart> file : files.entrySet()) {
            write(
                    folder.resolve(file.getKey()),
                    file.getValue(),
                    dictionary.table(file.getValue().table()));
        }
        writeWithheld(folder.resolve(WITHHELD), converted.withheld());
        writeBalance(folder.resolve(BALANCE), converted.balance());
        return files;
    }

    /** Parts of one table whose columns differ must not share a file: a shift's columns count for all rows of theirs. */
    private static Map<String, GivenPart> names(List<GivenPart> parts, Dictionary dictionary) {
        Map<String, Integer> ofTable = new HashMap<>();
        parts.forEach(part -> ofTable.merge(part.table(), 1, Integer::sum));
        Map<String, GivenPart> files = new LinkedHashMap<>();
        for (GivenPart part : parts) {
            String title = dictionary.table(part.table()).title();
            String source = part.file().replaceAll("\\.[A-Za-z]+(?=#|$)", "").replaceAll("[^\\p{IsHan}\\w]+", "-");
            String name = ofTable.get(part.table()) == 1 ? title : title + "-" + source;
            String free = name;
            for (int n = 2; files.containsKey(free + ".csv"); n++) {
                free = name + "-" + n;
            }
            files.put(free + ".csv", part);
        }
        return files;
    }

    private static void write(Path file, GivenPart part, Table table) throws IOException {
        List<Column> columns = table.columns().stream()
                .filter(column -> part.columns().contains(column.name()))
                .toList();
        try (Writer out = OwnerOnly.writer(file);
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            out.write(MARK);
            List<String> header =
                    new ArrayList<>(columns.stream().map(Column::chinese).toList());
            header.add("来源");
            csv.writeRecord(header);
            for (GivenPart.GivenRow row : part.rows()) {
                List<String> cells = new ArrayList<>(columns.stream()
                        .map(column -> shown(column, row.cells().get(column.index())))
                        .toList());
                cells.add(part.file() + " 第 " + row.row() + " 行");
                csv.writeRecord(cells);
            }
        }
    }

    /** A cell as people read it: the word of a code. */
    public static String shown(Column column, String text) {
        int code = column.codeIndex(text);
        return code < 0 ? text : column.codes().get(code).chinese();
    }

    /** Writes what gave no row, in the order of the sources. */
    public static void writeWithheld(Path file, List<Withheld> withheld) throws IOException {
        try (Writer out = OwnerOnly.writer(file);
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            out.write(MARK);
            csv.writeRecord("文件", "工作表", "行", "类别", "人员", "日期", "原因", "来源的原文");
            for (Withheld one : withheld) {
                csv.writeRecord(
                        one.file(),
                        one.sheet(),
                        Integer.toString(one.row()),
                        one.kind().chinese(),
                        one.person(),
                        one.date(),
                        one.reason(),
                        one.words());
            }
        }
    }

    private static void writeBalance(Path file, List<SheetBalance> balance) throws IOException {
        try (Writer out = OwnerOnly.writer(file);
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            out.write(MARK);
            List<String> header = new ArrayList<>(List.of("文件", "工作表", "方案", "计数单位", "标题和脚注", "条目", "转出", "未转出"));
            for (Withheld.Kind kind : Withheld.Kind.values()) {
                header.add(kind.chinese());
            }
            csv.writeRecord(header);
            for (SheetBalance sheet : balance) {
                List<String> cells = new ArrayList<>(List.of(
                        sheet.file(),
                        sheet.sheet(),
                        sheet.profile(),
                        sheet.perDay() ? "每人每天" : "行",
                        Integer.toString(sheet.around()),
                        Integer.toString(sheet.entries()),
                        Integer.toString(sheet.kept()),
                        Integer.toString(sheet.withheldSum())));
                for (Withheld.Kind kind : Withheld.Kind.values()) {
                    cells.add(Integer.toString(sheet.withheld().getOrDefault(kind, 0)));
                }
                csv.writeRecord(cells);
            }
        }
    }
}
