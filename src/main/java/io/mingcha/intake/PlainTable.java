package io.mingcha.intake;

import io.mingcha.dictionary.ColumnType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A small table of a csv, tsv or xlsx file that is no table of the dictionary, such as one of limits. Everything is text,
 * and everything knows where it stands.
 *
 * @param file the file's name
 * @param sheet the sheet's name; empty where the file is no workbook
 * @param header the first line that is not blank
 * @param lines the lines below that are not blank
 */
public record PlainTable(String file, String sheet, Line header, List<Line> lines) {
    /**
     * A line.
     *
     * @param number where it stands in the file, from 1
     * @param cells trimmed; those behind the last one written are missing
     */
    public record Line(int number, List<String> cells) {
        /** The cell's text; empty where it is blank or missing. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /**
     * Reads a file.
     *
     * @param types what a column holds, by the text of its header: a date is rewritten as 2026-01-05 and an amount as
     *     1234.50, whatever of the accepted forms it has; what has none stays as it is written
     * @throws UnreadableFileException if there is no such file, or it holds no table
     */
    public static PlainTable read(Path path, Function<String, ColumnType> types) {
        String name = String.valueOf(path.getFileName());
        FileFormat format = FileFormat.of(name.substring(name.lastIndexOf('.') + 1));
        if (format != FileFormat.CSV && format != FileFormat.TSV && format != FileFormat.XLSX) {
            throw new UnreadableFileException(name, "应为 csv、tsv 或 xlsx 文件");
        }
        if (!Files.isRegularFile(path)) {
            throw new UnreadableFileException(name, "没有这个文件");
        }
        try {
            InputFile file = new InputFile(path, name, format, false, Files.size(path), null);
            XlsxWorkbook.Sheet sheet = format == FileFormat.XLSX ? onlySheet(path) : null;
            try (RecordSource source = sheet == null ? new CsvRecords(file) : new SheetRecords(file, sheet)) {
                return read(source, name, sheet == null ? "" : sheet.name(), types);
            }
        } catch (BrokenInputException e) {
            throw new UnreadableFileException(name, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UnreadableFileException(name, "读取失败：" + e, e);
        }
    }

    /** Where a cell stands, in Chinese, its column lettered as spreadsheets do. */
    public String place(Line line, int column) {
        return sheet.isEmpty()
                ? file + " 第 " + line.number() + " 行 " + letters(column) + " 列"
                : file + " 工作表“" + sheet + "”" + letters(column) + line.number();
    }

    private static XlsxWorkbook.Sheet onlySheet(Path path) throws IOException {
        try (XlsxWorkbook workbook = XlsxWorkbook.checked(path)) {
            if (workbook.sheets().size() != 1) {
                throw new BrokenInputException(
                        "工作簿里应只有一个工作表，现有 " + workbook.sheets().size() + " 个");
            }
            return workbook.sheets().get(0);
        }
    }

    private static PlainTable read(RecordSource source, String file, String sheet, Function<String, ColumnType> types)
            throws IOException {
        Line header = null;
        List<Line> lines = new ArrayList<>();
        Cells record = new Cells();
        while (source.next(record)) {
            if (record.isBlank()) {
                continue;
            }
            List<String> cells = new ArrayList<>();
            for (int cell = 0; cell < record.count(); cell++) {
                ColumnType type = header == null ? ColumnType.TEXT : types.apply(header.cell(cell));
                cells.add(text(source, record, cell, type));
            }
            Line line = new Line(record.row(), cells);
            if (header == null) {
                header = line;
            } else {
                lines.add(line);
            }
        }
        if (header == null) {
            throw new BrokenInputException("没有标题行，也没有任何内容");
        }
        return new PlainTable(file, sheet, header, lines);
    }

    private static String text(RecordSource source, Cells record, int cell, ColumnType type) {
        try {
            source.adapt(record, cell, type);
        } catch (CellFault e) {
            return e.reason();
        }
        String normal = record.isBlank(cell) ? "" : normal(record, cell, type);
        return normal == null ? record.text(cell) : normal;
    }

    private static @Nullable String normal(Cells record, int cell, ColumnType type) {
        try {
            return switch (type) {
                case DATE ->
                    LocalDate.ofEpochDay(new DateForm().read(record, cell)).toString();
                case MONEY ->
                    BigDecimal.valueOf(new MoneyForm().read(record, cell), 2).toPlainString();
                default -> null;
            };
        } catch (CellFault e) {
            // Who asked for the table tells of it, with the place.
            return null;
        }
    }

    private static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }
}
