package io.mingcha.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A sheet with one table: a line above it, a header that stays in sight, filters, and rows written as they come. */
final class Sheet {
    /**
     * A column.
     *
     * @param width in characters
     * @param wraps whether its texts break into lines
     * @param repeats whether many rows have the same text, which is then written once
     */
    record Column(String title, int width, boolean wraps, boolean repeats) {
        static Column narrow(String title, int width) {
            return new Column(title, width, false, false);
        }

        static Column wrapped(String title, int width) {
            return new Column(title, width, true, false);
        }

        Column repeated() {
            return new Column(title, width, wraps, true);
        }
    }

    private static final String HEADER_COLOUR = "D9E1F2";
    private static final String LINE_COLOUR = "BFBFBF";

    /** So that the columns that matter most fit on one page of A4. */
    private static final int PRINT_PERCENT = 62;

    private static final double LINE_HEIGHT = 15;
    private static final int MOST_LINES = 12;
    private static final int HEADER_ROW = 1;
    private static final int FLUSHED = 512;

    /** A spreadsheet reads such a sign as the character of that number; the escape's own escape keeps it as it stands. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** A spreadsheet refuses longer cells. */
    private static final int LONGEST = 32_000;

    private final Worksheet sheet;
    private final List<Column> columns;
    /** The columns that hold dates. */
    private final SortedSet<Integer> dates = new TreeSet<>();

    private int row = HEADER_ROW + 1;
    private int written = row;

    /** @param line what stands above the table and below each printed page */
    Sheet(Worksheet sheet, List<Column> columns, String line) {
        this.sheet = sheet;
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
        }
        sheet.value(0, 0, line);
        sheet.style(0, 0).bold().fontColor("9C0006").set();
        sheet.rowHeight(0, 22);
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(HEADER_ROW, i, columns.get(i).title());
            sheet.style(HEADER_ROW, i)
                    .bold()
                    .fillColor(HEADER_COLOUR)
                    .verticalAlignment("center")
                    .borderStyle(BorderStyle.THIN)
                    .borderColor(LINE_COLOUR)
                    .set();
        }
        sheet.rowHeight(HEADER_ROW, 20);
        sheet.freezePane(0, HEADER_ROW + 1);
        sheet.repeatRows(0, HEADER_ROW);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageScale(PRINT_PERCENT);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.footer(line, Position.LEFT, 9);
        sheet.footer("&P / &N", Position.RIGHT, 9);
    }

    /** How many rows the table has. */
    int rows() {
        return row - HEADER_ROW - 1;
    }

    /** Adds a row: texts, whole numbers, dates; null leaves a cell blank. */
    void add(@Nullable Object... cells) throws IOException {
        int lines = 1;
        for (int i = 0; i < cells.length; i++) {
            Object cell = cells[i];
            if (cell instanceof LocalDate date) {
                sheet.value(row, i, date);
                dates.add(i);
            } else if (cell instanceof Number number) {
                sheet.value(row, i, number);
            } else if (cell != null) {
                String text = text(cell.toString());
                if (columns.get(i).repeats()) {
                    sheet.value(row, i, text);
                } else {
                    sheet.inlineString(row, i, text);
                }
                if (columns.get(i).wraps()) {
                    lines = Math.max(lines, 1 + width(text) / (columns.get(i).width() - 1));
                }
            }
        }
        if (lines > 1) {
            sheet.rowHeight(row, LINE_HEIGHT * Math.min(lines, MOST_LINES));
        }
        row++;
        if (rows() % FLUSHED == 0) {
            flush();
        }
    }

    /** Styles are given to many rows at once: cell by cell they would take as long as all the rest. */
    private void flush() throws IOException {
        if (row > written) {
            int last = columns.size() - 1;
            sheet.range(written, 0, row - 1, last)
                    .style()
                    .verticalAlignment("top")
                    .borderStyle(BorderStyle.THIN)
                    .borderColor(LINE_COLOUR)
                    .set();
            for (int i = 0; i <= last; i++) {
                if (columns.get(i).wraps()) {
                    sheet.range(written, i, row - 1, i).style().wrapText(true).set();
                }
            }
            dates.forEach(i -> sheet.range(written, i, row - 1, i)
                    .style()
                    .format("yyyy-mm-dd")
                    .set());
            written = row;
        }
        sheet.flush();
    }

    void finish() throws IOException {
        flush();
        sheet.setAutoFilter(HEADER_ROW, 0, row - 1, columns.size() - 1);
        sheet.finish();
    }

    /** About how many columns a text takes. */
    private static int width(String text) {
        int width = text.length();
        for (int i = 0; i < text.length(); i++) {
            width += text.charAt(i) < 0x1100 ? 0 : 1;
        }
        return width;
    }

    private static String text(String text) {
        String escaped = text.indexOf("_x") < 0 ? text : ESCAPE.matcher(text).replaceAll("_x005F_");
        return escaped.length() <= LONGEST
                ? escaped
                : escaped.substring(0, escaped.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }
}
