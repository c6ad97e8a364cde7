package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.ColumnType;
import io.mingcha.table.Rows;
import io.mingcha.table.TextPool;

/**
 * Texts and identifiers as programs write them. One that the pool knew when the piece of file was begun is stored as its
 * number, a new one as the place where it lies, to be numbered when it is its turn.
 */
final class ByteText implements ByteForm {
    private static final int LENGTH_BITS = 21;
    private static final int MOST_BYTES = 3;

    private final ColumnType type;
    /** How many characters the longest word has that stands for none. */
    private final int blankWord;

    private TextPool.Snapshot known;
    private int last = -1;

    ByteText(Column column, TextPool.Snapshot known) {
        this.type = column.type();
        this.blankWord = column.blanks().stream().mapToInt(String::length).max().orElse(0);
        this.known = known;
    }

    /** Says which texts have numbers by now. */
    void know(TextPool.Snapshot texts) {
        known = texts;
    }

    @Override
    public long read(byte[] bytes, int from, int to) {
        return mayBeUnusual(bytes, from, to) ? UNUSUAL : place(bytes, from, to);
    }

    /** The number of a text, or the place where it lies. */
    long place(byte[] bytes, int from, int to) {
        // A table often names the same ones in the same order again and again.
        int number = known.is(last + 1, bytes, from, to)
                ? last + 1
                : known.is(last, bytes, from, to) ? last : known.find(bytes, from, to);
        if (number >= 0) {
            last = number;
            return number;
        }
        return -1 - ((long) from << LENGTH_BITS | (to - from));
    }

    /** The number of what {@link #place} gave. */
    static long number(long placed, byte[] bytes, TextPool pool) {
        if (placed >= 0 || placed == Rows.BLANK) {
            return placed;
        }
        long place = -1 - placed;
        int from = (int) (place >>> LENGTH_BITS);
        return pool.add(bytes, from, from + (int) (place & ((1 << LENGTH_BITS) - 1)));
    }

    /** Whether it may be trimmed, folded, put in order or stand for none. */
    private boolean mayBeUnusual(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length <= blankWord || (length <= MOST_BYTES * blankWord && !ascii(bytes, from, to))) {
            return true;
        }
        if (bytes[from] < 0 && mayBeBlank(bytes[from])) {
            return true;
        }
        if (bytes[to - 1] < 0 && mayBeBlank(bytes[start(bytes, to)])) {
            return true;
        }
        if (type == ColumnType.TEXT) {
            return false;
        }
        for (int at = from; at < to; at++) {
            byte letter = bytes[at];
            // Full-width letters begin with EF; lists are split by ; and by signs that begin with E3 and EF.
            boolean unusual = letter == (byte) 0xEF
                    || (type == ColumnType.IDS && (letter <= ' ' || (letter == ';' && !between(bytes, at, from, to))));
            if (unusual) {
                return true;
            }
        }
        return false;
    }

    private static boolean between(byte[] bytes, int at, int from, int to) {
        return at > from && at + 1 < to && bytes[at - 1] != ';' && bytes[at + 1] != ';';
    }

    private static boolean ascii(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at == to;
    }

    /** Whether a blank beyond ASCII may begin with this byte. */
    private static boolean mayBeBlank(byte first) {
        return first == (byte) 0xC2
                || first == (byte) 0xE1
                || first == (byte) 0xE2
                || first == (byte) 0xE3
                || first == (byte) 0xEF;
    }

    /** Where the character that ends at a place begins. */
    private static int start(byte[] bytes, int to) {
        int at = to - 1;
        while ((bytes[at] & 0xC0) == 0x80) {
            at--;
        }
        return at;
    }
}
