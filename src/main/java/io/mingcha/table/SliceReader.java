package io.mingcha.table;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** Puts slices of one table together again, as rows. Slices of one source come one after the other, in order. */
public final class SliceReader {
    private final Rows rows;
    private final int columns;
    private int source = -1;

    /** @param rows takes the rows */
    public SliceReader(Rows rows) {
        this.rows = rows;
        this.columns = rows.table().columns().size();
    }

    /** Adds the rows of a slice, which came from a file. */
    public void add(Slice slice, SourceFile file) {
        add(slice, file, 0, row -> true);
    }

    /**
     * Adds some rows of a slice.
     *
     * @param file where they came from
     * @param above what is added to where a row stands, for a source that is a part of its file
     * @param kept whether a row is added, by where it stands in its source
     */
    public void add(Slice slice, SourceFile file, int above, IntPredicate kept) {
        if (slice.source() != source) {
            rows.addFile(file);
            source = slice.source();
        }
        int size = slice.size();
        ByteBuffer in = ByteBuffer.wrap(slice.bytes());
        long[] numbers = numbers(in, size);
        long[][] values = new long[columns][];
        for (int column = 0; column < columns; column++) {
            boolean pooled = rows.table().columns().get(column).type().pooled();
            long[] texts = pooled ? texts(in, rows.pool(column)) : new long[0];
            values[column] = numbers(in, size);
            for (int at = 0; pooled && at < size; at++) {
                long text = values[column][at];
                values[column][at] = text == Rows.BLANK ? Rows.BLANK : texts[(int) text];
            }
        }
        long[] row = new long[columns];
        for (int at = 0; at < size; at++) {
            if (kept.test((int) numbers[at])) {
                for (int column = 0; column < columns; column++) {
                    row[column] = values[column][at];
                }
                rows.add(row, (int) numbers[at] + above);
            }
        }
    }

    private static long[] texts(ByteBuffer in, TextPool pool) {
        long[] numbers = new long[in.getInt()];
        for (int text = 0; text < numbers.length; text++) {
            int length = in.getInt();
            numbers[text] = pool.add(in.array(), in.position(), in.position() + length);
            in.position(in.position() + length);
        }
        return numbers;
    }

    private static long[] numbers(ByteBuffer in, int size) {
        int width = in.get();
        boolean blanks = in.get() != 0;
        long least = in.getLong();
        long[] values = new long[size];
        if (width == 0) {
            Arrays.fill(values, blanks ? Rows.BLANK : least);
            return values;
        }
        for (int at = 0; at < size; at++) {
            long told = switch (width) {
                case 1 -> in.get() & 0xFFL;
                case 2 -> in.getShort() & 0xFFFFL;
                case 4 -> in.getInt() & 0xFFFFFFFFL;
                default -> in.getLong();
            };
            values[at] =
                    width == Long.BYTES ? told : blanks && told == 0 ? Rows.BLANK : least + told - (blanks ? 1 : 0);
        }
        return values;
    }
}
