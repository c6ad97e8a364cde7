package io.mingcha.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column, in blocks that are not copied as the column grows. A block is an array of bytes, ints or
 * longs, as its widest value needs, filled with the least number for what is unknown; none where all of it is.
 */
final class ColumnStore {
    private static final int BITS = 16;
    static final int SIZE = 1 << BITS;

    private @Nullable Object[] blocks = new Object[4];
    private int size;

    void add(long value) {
        if (value != Rows.BLANK) {
            int block = size >>> BITS;
            int at = size & (SIZE - 1);
            if (block >= blocks.length) {
                blocks = Arrays.copyOf(blocks, block * 2);
            }
            Object values = fitting(blocks[block], block, at, value);
            blocks[block] = values;
            if (values instanceof int[] ints) {
                ints[at] = (int) value;
            } else if (values instanceof byte[] bytes) {
                bytes[at] = (byte) value;
            } else {
                ((long[]) values)[at] = value;
            }
        }
        size++;
    }

    /** Appends values of an array. */
    void addAll(long[] values, int from, int to) {
        for (int at = from; at < to; at++) {
            add(values[at]);
        }
    }

    long get(int row) {
        int block = row >>> BITS;
        return get(block < blocks.length ? blocks[block] : null, row & (SIZE - 1));
    }

    private static long get(@Nullable Object values, int at) {
        if (values instanceof int[] ints) {
            int value = at < ints.length ? ints[at] : Integer.MIN_VALUE;
            return value == Integer.MIN_VALUE ? Rows.BLANK : value;
        }
        if (values instanceof byte[] bytes) {
            byte value = at < bytes.length ? bytes[at] : Byte.MIN_VALUE;
            return value == Byte.MIN_VALUE ? Rows.BLANK : value;
        }
        return values instanceof long[] longs && at < longs.length ? longs[at] : Rows.BLANK;
    }

    /**
     * Appends a block of another store.
     *
     * @param values an array of bytes, ints or longs as {@link #block} gives it; those behind its end are unknown
     * @param count how many values are appended
     */
    void append(Object values, int length, int count) {
        if ((size & (SIZE - 1)) == 0) {
            int block = size >>> BITS;
            blocks = block < blocks.length ? blocks : Arrays.copyOf(blocks, block * 2);
            blocks[block] = length == 0 ? null : values;
            size += count;
            return;
        }
        for (int from = 0; from < count; ) {
            int at = size & (SIZE - 1);
            int part = Math.min(SIZE - at, count - from);
            int known = Math.min(part, length - from);
            if (known > 0) {
                put(values, from, at, known);
            }
            from += part;
            size += part;
        }
    }

    private void put(Object values, int from, int at, int known) {
        int block = size >>> BITS;
        blocks = block < blocks.length ? blocks : Arrays.copyOf(blocks, block * 2);
        long widest = values instanceof byte[] ? 0 : values instanceof int[] ? Integer.MAX_VALUE : Long.MAX_VALUE;
        Object into = fitting(blocks[block], block, at + known - 1, widest);
        blocks[block] = into;
        if (into.getClass() == values.getClass()) {
            System.arraycopy(values, from, into, at, known);
            return;
        }
        for (int i = 0; i < known; i++) {
            long value = get(values, from + i);
            if (into instanceof int[] ints) {
                ints[at + i] = value == Rows.BLANK ? Integer.MIN_VALUE : (int) value;
            } else {
                ((long[]) into)[at + i] = value;
            }
        }
    }

    /** How many blocks there are; those at the end whose values are all unknown may be missing. */
    int blocks() {
        return (size + SIZE - 1) >>> BITS;
    }

    /** The values of a block as an array of bytes, ints or longs; null where all are unknown. */
    @Nullable
    Object block(int number) {
        return number < blocks.length ? blocks[number] : null;
    }

    /** How many values a block holds. */
    int count(int block) {
        return Math.min(SIZE, size - (block << BITS));
    }

    /** The block, or a longer or wider copy of it where it cannot take the value. */
    private static Object fitting(@Nullable Object old, int block, int at, long value) {
        if (old instanceof int[] ints && at < ints.length && fitsInt(value)) {
            return old;
        }
        if (old instanceof byte[] bytes && at < bytes.length && fitsByte(value)) {
            return old;
        }
        if (old instanceof long[] longs && at < longs.length) {
            return old;
        }
        // Small tables are many: the first block starts small and doubles, later ones are whole at once.
        int length = block > 0 ? SIZE : Math.max(64, Math.min(SIZE, Integer.highestOneBit(at) * 2));
        if (old instanceof long[] || !fitsInt(value)) {
            long[] longs = new long[length];
            Arrays.fill(longs, Rows.BLANK);
            copy(old, longs);
            return longs;
        }
        if (old instanceof int[] || !fitsByte(value)) {
            int[] ints = new int[length];
            Arrays.fill(ints, Integer.MIN_VALUE);
            copy(old, ints);
            return ints;
        }
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, Byte.MIN_VALUE);
        System.arraycopy(old == null ? new byte[0] : old, 0, bytes, 0, old == null ? 0 : ((byte[]) old).length);
        return bytes;
    }

    private static void copy(@Nullable Object old, long[] longs) {
        if (old instanceof long[] values) {
            System.arraycopy(values, 0, longs, 0, values.length);
        } else if (old instanceof int[] values) {
            for (int i = 0; i < values.length; i++) {
                longs[i] = values[i] == Integer.MIN_VALUE ? Rows.BLANK : values[i];
            }
        } else if (old instanceof byte[] values) {
            for (int i = 0; i < values.length; i++) {
                longs[i] = values[i] == Byte.MIN_VALUE ? Rows.BLANK : values[i];
            }
        }
    }

    private static void copy(@Nullable Object old, int[] ints) {
        if (old instanceof int[] values) {
            System.arraycopy(values, 0, ints, 0, values.length);
        } else if (old instanceof byte[] values) {
            for (int i = 0; i < values.length; i++) {
                ints[i] = values[i] == Byte.MIN_VALUE ? Integer.MIN_VALUE : values[i];
            }
        }
    }

    private static boolean fitsByte(long value) {
        return (byte) value == value && value != Byte.MIN_VALUE;
    }

    private static boolean fitsInt(long value) {
        return (int) value == value && value != Integer.MIN_VALUE;
    }
}
