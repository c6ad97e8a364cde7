package io.mingcha.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table of texts as a workbook. Every cell is a text, so that no long id is rounded and nothing that begins like a
 * formula becomes one.
 *
 * @param title the sheet's name
 * @param columns the header words, each with its width in characters
 * @param notes what stands above the table, a line each
 */
public record TextSheet(String title, List<Column> columns, List<List<String>> rows, List<String> notes) {
    private static final String HEADER = "FFD9E1F2";

    /** A spreadsheet's cell holds no more. */
    private static final int MOST_CHARACTERS = 32_767;

    private static final double LINE_POINTS = 15;

    /** A spreadsheet's row is no higher than 409 points. */
    private static final int MOST_LINES = 27;

    /** A column. */
    public record Column(String header, int width) {}

    public void write(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "mingcha", "1.0")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            writeRows(workbook.newWorksheet(title));
        }
    }

    private void writeRows(Worksheet sheet) {
        int header = notes.size();
        for (int line = 0; line < header; line++) {
            sheet.value(line, 0, notes.get(line));
            sheet.range(line, 0, line, columns.size() - 1).merge();
        }
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
            sheet.value(header, column, columns.get(column).header());
            sheet.style(header, column)
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
                text(sheet, header + 1 + row, column, rows.get(row).get(column));
            }
            sheet.rowHeight(header + 1 + row, lines(rows.get(row)) * LINE_POINTS);
        }
        sheet.freezePane(0, header + 1);
        sheet.paperSize(PaperSize.A3_PAPER);
        sheet.repeatRows(header);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** How many lines the fullest cell of a row takes; programs do not always find out by themselves. */
    private int lines(List<String> row) {
        int most = 1;
        for (int column = 0; column < columns.size(); column++) {
            most = Math.max(
                    most,
                    Width.wrap(row.get(column), columns.get(column).width() - 1).size());
        }
        return Math.min(most, MOST_LINES);
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
