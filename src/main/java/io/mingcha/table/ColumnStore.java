package io.mingcha.table;

import java.util.Arrays;

/** The values of one column, in blocks that are not copied as the column grows; an int each where the type allows. */
final class ColumnStore {
    private static final int BITS = 16;
    private static final int SIZE = 1 << BITS;

    private final boolean wide;
    private int[][] ints = new int[4][];
    private long[][] longs = new long[4][];
    private int size;

    ColumnStore(boolean wide) {
        this.wide = wide;
    }

    void add(long value) {
        int block = size >>> BITS;
        int at = size & (SIZE - 1);
        if (wide) {
            longs = block < longs.length ? longs : Arrays.copyOf(longs, block * 2);
            longs[block] = at == 0 ? new long[firstLength(block)] : longs[block];
            if (at == longs[block].length) {
                longs[block] = Arrays.copyOf(longs[block], at * 2);
            }
            longs[block][at] = value;
        } else {
            ints = block < ints.length ? ints : Arrays.copyOf(ints, block * 2);
            ints[block] = at == 0 ? new int[firstLength(block)] : ints[block];
            if (at == ints[block].length) {
                ints[block] = Arrays.copyOf(ints[block], at * 2);
            }
            ints[block][at] = value == Rows.BLANK ? Integer.MIN_VALUE : Math.toIntExact(value);
        }
        size++;
    }

    /** Small tables are many: the first block starts small and doubles, later ones are whole at once. */
    private static int firstLength(int block) {
        return block == 0 ? 64 : SIZE;
    }

    long get(int row) {
        if (wide) {
            return longs[row >>> BITS][row & (SIZE - 1)];
        }
        int value = ints[row >>> BITS][row & (SIZE - 1)];
        return value == Integer.MIN_VALUE ? Rows.BLANK : value;
    }
}
