package io.mingcha.part;

import io.mingcha.dictionary.Column;
import io.mingcha.table.Rows;
import java.util.Arrays;
import java.util.List;

/** Numbers for the keys of rows: equal keys have equal ones, different keys hardly ever. */
public final class KeyHashes {
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private KeyHashes() {}

    /** The numbers, row by row; none for a table without a key. */
    public static long[] of(Rows rows) {
        List<Column> key = rows.table().keyColumns();
        if (key.isEmpty()) {
            return new long[0];
        }
        long[] hashes = new long[rows.size()];
        Arrays.fill(hashes, rows.table().name().hashCode());
        for (Column column : key) {
            boolean pooled = column.type().pooled();
            for (int row = 0; row < hashes.length; row++) {
                long value = rows.value(column.index(), row);
                long told = pooled && value != Rows.BLANK
                        ? rows.pool(column.index()).hash((int) value)
                        : value;
                long mixed = (hashes[row] ^ told) * ODD;
                hashes[row] = mixed ^ (mixed >>> 32);
            }
        }
        return hashes;
    }

    /** The numbers that occur more than once, growing. */
    public static long[] repeated(long[] hashes) {
        long[] sorted = hashes.clone();
        Arrays.sort(sorted);
        long[] repeated = new long[sorted.length / 2];
        int count = 0;
        for (int at = 1; at < sorted.length; at++) {
            boolean again = sorted[at] == sorted[at - 1];
            if (again && (count == 0 || repeated[count - 1] != sorted[at])) {
                repeated[count++] = sorted[at];
            }
        }
        return Arrays.copyOf(repeated, count);
    }

    /** The rows whose key has one of some numbers, growing ones. */
    public static int[] rowsAmong(long[] hashes, long[] wanted) {
        int[] rows = new int[hashes.length];
        int count = 0;
        for (int row = 0; row < hashes.length; row++) {
            if (Arrays.binarySearch(wanted, hashes[row]) >= 0) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }
}
