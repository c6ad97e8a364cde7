package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.ColumnType;
import io.mingcha.dictionary.Table;
import io.mingcha.table.Rows;
import io.mingcha.table.TextPool;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads cells from the bytes of a plain file: the usual ones at once, the others by the forms that every file is read by. */
final class PlainCells {
    /** What stands for a cell that only the reading row by row can judge. */
    static final long ODD = Long.MIN_VALUE + 2;

    private final ByteForm[] usual;
    private final CellForm[] careful;
    private final Cells cells = new Cells();
    private boolean unknownWord;
    /** Texts that were written anew, behind those of the file. */
    private byte[] bytes = new byte[0];

    private int used;

    /** @param known by column, the texts that have numbers; null for a column without texts */
    PlainCells(Table table, TextPool.@Nullable Snapshot[] known) {
        usual = new ByteForm[table.columns().size()];
        careful = new CellForm[usual.length];
        for (Column column : table.columns()) {
            int at = column.index();
            TextPool.Snapshot texts = known[at];
            if (texts != null) {
                usual[at] = new ByteText(column, texts);
                // What is read is the text written anew; its place is taken by value().
                careful[at] = new TextForm(column, (chars, from, to) -> written(chars, from, to));
            } else {
                CellForm form = RowReader.form(column, (of, word) -> unknownWord = true);
                careful[at] = form;
                usual[at] = usual(column.type(), form);
            }
        }
    }

    private static ByteForm usual(ColumnType type, CellForm form) {
        return switch (type) {
            case DATE -> ByteNumbers::date;
            case TIME -> ByteNumbers::time;
            case DATETIME -> ByteNumbers::dateTime;
            case MONEY -> ByteNumbers::money;
            case INT -> ByteNumbers::count;
            default -> ((WordForm) form).bytes();
        };
    }

    /** Says which texts have numbers by now. */
    void know(TextPool.@Nullable Snapshot[] known) {
        for (int column = 0; column < usual.length; column++) {
            TextPool.Snapshot texts = known[column];
            if (texts != null && usual[column] instanceof ByteText form) {
                form.know(texts);
            }
        }
    }

    /** Begins a piece of a file. Texts written anew go behind the bytes used. */
    void begin(byte[] buffer, int length) {
        bytes = buffer;
        used = length;
    }

    /** Where the texts lie: the bytes given at the beginning, or a longer copy. */
    byte[] bytes() {
        return bytes;
    }

    /** The stored value of a cell or the place of its text; {@link #ODD} where the row must be read with more care. */
    long value(int column, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(bytes[from])) {
            from++;
        }
        while (to > from && isBlank(bytes[to - 1])) {
            to--;
        }
        if (from == to) {
            return Rows.BLANK;
        }
        long value = usual[column].read(bytes, from, to);
        return value == ByteForm.UNUSUAL ? careful(column, from, to) : value;
    }

    /** Gives the texts of a column the numbers that are known; see {@link ByteText}. */
    void recognise(int column, long[] values, int count) {
        if (usual[column] instanceof ByteText text) {
            text.recognise(values, count, bytes);
        }
    }

    private static boolean isBlank(byte letter) {
        return letter >= 0 && (letter <= ' ' || letter == 0x7F);
    }

    private long careful(int column, int from, int to) {
        char[] text = new String(bytes, from, to - from, StandardCharsets.UTF_8).toCharArray();
        cells.begin(0);
        cells.add(text, 0, text.length);
        if (cells.isBlank(0)) {
            return Rows.BLANK;
        }
        try {
            unknownWord = false;
            long value = careful[column].read(cells, 0);
            boolean placed = value != Rows.BLANK && usual[column] instanceof ByteText;
            return unknownWord ? ODD : placed ? ByteText.place(used - (int) value, used) : value;
        } catch (CellFault e) {
            return ODD;
        }
    }

    /** Writes a text behind the others and gives its length. */
    private int written(char[] chars, int from, int to) {
        byte[] text = new String(chars, from, to - from).getBytes(StandardCharsets.UTF_8);
        if (used + text.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(used + text.length, bytes.length + bytes.length / 2));
        }
        System.arraycopy(text, 0, bytes, used, text.length);
        used += text.length;
        return text.length;
    }
}
