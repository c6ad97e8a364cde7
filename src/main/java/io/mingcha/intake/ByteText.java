package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.ColumnType;
import io.mingcha.table.Rows;
import io.mingcha.table.TextPool;

/**
 * Texts and identifiers as programs write them, first as the places where they lie. Those that the pool knew when the piece
 * of file was begun then get their numbers; new ones are numbered when the piece takes its turn.
 */
final class ByteText implements ByteForm {
    private static final int LENGTH_BITS = 21;
    private static final int MOST_BYTES = 3;
    /** So many searches are begun before the first is gone on with. */
    private static final int BLOCK = 64;

    private static final int SKIPPED = 15;

    private final ColumnType type;
    /** How many characters the longest word has that stands for none. */
    private final int blankWord;

    private TextPool.Snapshot known;
    private int last = -1;
    private int skip;
    private final int[] hashes = new int[BLOCK];
    private final long[] searches = new long[BLOCK];
    private final int[] rows = new int[BLOCK];

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
        return mayBeUnusual(bytes, from, to) ? UNUSUAL : place(from, to);
    }

    /** The place where a text lies. */
    static long place(int from, int to) {
        return -1 - ((long) from << LENGTH_BITS | (to - from));
    }

    private static int from(long placed) {
        return (int) ((-1 - placed) >>> LENGTH_BITS);
    }

    private static int to(long placed) {
        return from(placed) + (int) ((-1 - placed) & ((1 << LENGTH_BITS) - 1));
    }

    /** Gives the texts of a column the numbers that are known, block by block. */
    void recognise(long[] values, int count, byte[] bytes) {
        for (int block = 0; block < count; block += BLOCK) {
            if (skip > 0) {
                skip--;
            } else {
                recognise(values, block, Math.min(block + BLOCK, count), bytes);
            }
        }
    }

    private void recognise(long[] values, int start, int end, byte[] bytes) {
        int open = 0;
        for (int row = start; row < end; row++) {
            long placed = values[row];
            if (placed < 0 && placed != Rows.BLANK) {
                // A table often names the same ones in the same order again and again.
                if (known.is(last + 1, bytes, from(placed), to(placed))) {
                    values[row] = ++last;
                } else if (known.is(last, bytes, from(placed), to(placed))) {
                    values[row] = last;
                } else {
                    hashes[open] = TextPool.Snapshot.hash(bytes, from(placed), to(placed));
                    searches[open] = known.first(hashes[open]);
                    rows[open++] = row;
                }
            }
        }
        int found = 0;
        for (int i = 0; i < open; i++) {
            long placed = values[rows[i]];
            int number = known.find(searches[i], hashes[i], bytes, from(placed), to(placed));
            if (number >= 0) {
                values[rows[i]] = number;
                last = number;
                found++;
            }
        }
        // Of a column whose texts are nearly all new, few blocks are looked at.
        skip = open > BLOCK / 2 && found < open / 8 ? SKIPPED : 0;
    }

    /** The number of what {@link #place} gave. */
    static long number(long placed, byte[] bytes, TextPool pool) {
        if (placed >= 0 || placed == Rows.BLANK) {
            return placed;
        }
        return pool.add(bytes, from(placed), to(placed));
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
