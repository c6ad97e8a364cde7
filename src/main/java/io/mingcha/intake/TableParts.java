package io.mingcha.intake;

import io.mingcha.dictionary.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tables a file holds.
 *
 * @param parts the file itself, or the sheets of a workbook that are to be read
 * @param notes on what will not be read
 */
record TableParts(List<TablePart> parts, List<Note> notes) {

    /**
     * Looks into a file as far as needed; all of a workbook's archive is checked.
     *
     * @throws UnreadableFileException if a workbook named after a table cannot be read
     */
    static TableParts of(InputFile file, TableNames names) {
        Table table = file.table();
        if (file.format() == FileFormat.XLS) {
            return ofXls(file, table, names);
        }
        if (file.format() != FileFormat.XLSX) {
            return table == null
                    ? new TableParts(List.of(), List.of())
                    : new TableParts(List.of(new TablePart(file, table, null, null, file.bytes())), List.of());
        }
        try (XlsxWorkbook workbook = XlsxWorkbook.checked(file.path())) {
            List<Sheet> sheets = workbook.sheets().stream()
                    .map(sheet -> new Sheet(sheet.name(), sheet, null))
                    .toList();
            return ofSheets(file, table, sheets, names);
        } catch (IOException e) {
            if (table == null) {
                return new TableParts(List.of(), List.of(new Note(file.name(), "文件未按任何表命名，也无法打开，未读：" + reason(e))));
            }
            throw new UnreadableFileException(file.name(), reason(e), e);
        }
    }

    /** A sheet of either format. */
    private record Sheet(
            String name,
            XlsxWorkbook.@Nullable Sheet xlsx,
            @Nullable RawSheet raw) {}

    private static TableParts ofXls(InputFile file, @Nullable Table table, TableNames names) {
        try {
            RawFile raw = RawFile.look(file.path(), file.name());
            List<Sheet> sheets = raw.sheets().stream()
                    .map(sheet -> new Sheet(sheet.name(), null, sheet))
                    .toList();
            TableParts found = ofSheets(file, table, sheets, names);
            List<Note> notes = new ArrayList<>(found.notes());
            raw.notes().forEach(text -> notes.add(new Note(file.name(), text)));
            return new TableParts(found.parts(), notes);
        } catch (UnreadableFileException e) {
            if (table == null) {
                return new TableParts(List.of(), List.of(new Note(file.name(), "文件未按任何表命名，也无法打开，未读：" + e.reason())));
            }
            throw e;
        }
    }

    private static String reason(IOException e) {
        return e instanceof BrokenInputException ? String.valueOf(e.getMessage()) : "读取失败：" + e;
    }

    private static TableParts ofSheets(InputFile file, @Nullable Table table, List<Sheet> sheets, TableNames names) {
        List<TablePart> parts = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        for (Sheet sheet : sheets) {
            Table held = sheets.size() == 1 && table != null ? table : names.find(sheet.name());
            if (held != null) {
                parts.add(new TablePart(file, held, sheet.xlsx(), sheet.raw(), parts.isEmpty() ? file.bytes() : 0));
            } else if (!sheet.name().equals(XlsxTemplate.GUIDE)) {
                notes.add(new Note(file.name(), "工作表“" + Shown.clipped(sheet.name()) + "”未按任何表命名，未读"));
            }
        }
        if (parts.isEmpty() && table != null) {
            notes.add(new Note(file.name(), "工作簿有多个工作表，都未按表命名，请把数据所在的工作表改名为“" + table.title() + "”"));
        } else if (parts.isEmpty()) {
            return new TableParts(List.of(), List.of(new Note(file.name(), "文件和其中的工作表都未按任何表命名，未读")));
        }
        return new TableParts(parts, notes);
    }
}
