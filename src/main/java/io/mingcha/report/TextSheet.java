package io.mingcha.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table of texts as a workbook. Every cell is a text, so that no long id is rounded and nothing that begins like a
 * formula becomes one.
 *
 * @param title the sheet's name
 * @param columns the header words, each with its width in characters
 * @param notes what stands on a second sheet, a line each
 */
public record TextSheet(String title, List<Column> columns, List<List<String>> rows, List<String> notes) {
    private static final String HEADER = "FFD9E1F2";

    /** A spreadsheet's cell holds no more. */
    private static final int MOST_CHARACTERS = 32_767;

    /** A column. */
    public record Column(String header, int width) {}

    public void write(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "mingcha", "1.0")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            writeRows(workbook.newWorksheet(title));
            Worksheet guide = workbook.newWorksheet("说明");
            guide.width(0, 100);
            for (int line = 0; line < notes.size(); line++) {
                text(guide, line, 0, notes.get(line));
            }
        }
    }

    private void writeRows(Worksheet sheet) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
            sheet.value(0, column, columns.get(column).header());
            sheet.style(0, column)
                    .bold()
                    .fillColor(HEADER)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .wrapText(true)
                    .borderStyle("thin")
                    .set();
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                text(sheet, row + 1, column, rows.get(row).get(column));
            }
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text);
        sheet.style(row, column)
                .format("@")
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle("thin")
                .set();
    }
}
