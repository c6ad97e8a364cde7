package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Table;
import io.mingcha.table.Rows;
import io.mingcha.table.TextPool;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rows of a piece of a plain file: what could be read at once in columns, and where the odd lines lie. */
final class PlainRows {
    private final PlainCells cells;
    private final int[] required;
    private final int spanStart;
    private final int spanEnd;
    private final long[][] values;
    private final PlainLines rows = new PlainLines();
    private final PlainLines odd = new PlainLines();
    private int[] oddBefore = new int[64];

    PlainRows(Table table, TextPool.@Nullable Snapshot[] known) {
        this.cells = new PlainCells(table, known);
        this.values = new long[table.columns().size()][64];
        this.required = table.columns().stream()
                .filter(Column::required)
                .mapToInt(Column::index)
                .toArray();
        Column start = table.spanStart();
        Column end = table.spanEnd();
        this.spanStart = start == null || end == null ? -1 : start.index();
        this.spanEnd = end == null ? -1 : end.index();
    }

    PlainCells cells() {
        return cells;
    }

    /** The stored values by column and row; a text that was new as the place where it lies. */
    long[][] values() {
        return values;
    }

    /** The lines of the rows that could be read at once. */
    PlainLines rows() {
        return rows;
    }

    /** The lines that could not. */
    PlainLines odd() {
        return odd;
    }

    /** How many rows that could be read at once stand above an odd line. */
    int before(int oddLine) {
        return oddBefore[oddLine];
    }

    /**
     * Reads lines.
     *
     * @param from where the first line begins
     * @param to behind the last line
     * @return how many lines there are
     * @throws NotPlainException if a quoted cell does not end in its line, or other text follows it
     */
    int read(PlainFile file, int from, int to) throws NotPlainException {
        rows.clear();
        odd.clear();
        int line = 0;
        int at = from;
        while (at < to) {
            int end = row(file, at, to, line);
            at = end + 1;
            line++;
        }
        for (int column = 0; column < values.length; column++) {
            cells.recognise(column, values[column], rows.size());
        }
        return line;
    }

    /** Reads a line and gives where it ends. */
    private int row(PlainFile file, int start, int to, int line) throws NotPlainException {
        byte[] bytes = cells.bytes();
        int[] columns = file.columns();
        int row = rows.size();
        makeRoom(row);
        for (long[] ofColumn : values) {
            ofColumn[row] = Rows.BLANK;
        }
        boolean usual = true;
        int cell = 0;
        int at = start;
        while (true) {
            int from = at;
            int end;
            boolean quoted = from < to && bytes[from] == '"';
            if (quoted) {
                at = afterQuote(bytes, from, to, file.separator());
                end = at;
                while (bytes[end - 1] != '"') {
                    end--;
                }
                from++;
                end--;
                usual &= PlainText.next(bytes, from, end, (byte) '"') == end;
            } else {
                at = PlainText.next(bytes, from, to, file.separator());
                end = at;
            }
            if (usual && cell < columns.length && columns[cell] >= 0) {
                long value = cells.value(columns[cell], from, end);
                bytes = cells.bytes();
                values[columns[cell]][row] = value;
                usual = value != PlainCells.ODD;
            }
            cell++;
            if (at >= to || bytes[at] == '\n') {
                break;
            }
            at++;
        }
        if (usual && cell == columns.length && whole(row)) {
            rows.add(start, at, line);
        } else {
            oddBefore = odd.size() < oddBefore.length ? oddBefore : Arrays.copyOf(oddBefore, oddBefore.length * 2);
            oddBefore[odd.size()] = row;
            odd.add(start, at, line);
        }
        return at;
    }

    private boolean whole(int row) {
        for (int column : required) {
            if (values[column][row] == Rows.BLANK) {
                return false;
            }
        }
        if (spanStart < 0) {
            return true;
        }
        long start = values[spanStart][row];
        long end = values[spanEnd][row];
        return start == Rows.BLANK || end == Rows.BLANK || start <= end;
    }

    /** Where the cell ends whose quote begins at a place. */
    private static int afterQuote(byte[] bytes, int quote, int to, byte separator) throws NotPlainException {
        int at = quote + 1;
        while (true) {
            at = PlainText.next(bytes, at, to, (byte) '"');
            if (at >= to || bytes[at] == '\n') {
                throw new NotPlainException();
            }
            at++;
            if (at < to && bytes[at] == '"') {
                at++;
                continue;
            }
            int end = at < to && bytes[at] == '\r' ? at + 1 : at;
            if (end < to && bytes[end] != '\n' && (end > at || bytes[end] != separator)) {
                throw new NotPlainException();
            }
            return end;
        }
    }

    private void makeRoom(int row) {
        if (row == values[0].length) {
            for (int column = 0; column < values.length; column++) {
                values[column] = Arrays.copyOf(values[column], row * 2);
            }
        }
    }
}
