package io.mingcha.table;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts rows of one table into slices. Numbers take as many bytes as the widest of the slice needs, a text is written once
 * a slice. One thread at a time.
 */
public final class SliceWriter {
    private final Rows rows;
    private final int source;
    private final int above;
    private final @Nullable Texts[] texts;
    private ByteBuffer out = ByteBuffer.allocate(1 << 12);

    /** @param source the number of the source that all of the rows came from */
    public SliceWriter(Rows rows, int source) {
        this(rows, source, 0);
    }

    /** @param above by how much the rows are numbered higher than in their source */
    public SliceWriter(Rows rows, int source, int above) {
        this.rows = rows;
        this.above = above;
        this.source = source;
        int columns = rows.table().columns().size();
        this.texts = new Texts[columns];
        for (int column = 0; column < columns; column++) {
            texts[column] = rows.table().columns().get(column).type().pooled() ? new Texts(rows.pool(column)) : null;
        }
    }

    /** The rows from one position up to another. */
    public Slice all(int from, int to) {
        int[] positions = new int[to - from];
        Arrays.setAll(positions, at -> from + at);
        return slice(positions, positions.length);
    }

    /**
     * Some of the rows.
     *
     * @param positions of the rows, growing
     * @param size how many of the positions count
     */
    public Slice slice(int[] positions, int size) {
        out.clear();
        long[] values = new long[size];
        for (int at = 0; at < size; at++) {
            values[at] = rows.rowNumber(positions[at]) - above;
        }
        numbers(values, size);
        for (int column = 0; column < texts.length; column++) {
            for (int at = 0; at < size; at++) {
                values[at] = rows.value(column, positions[at]);
            }
            Texts ofColumn = texts[column];
            if (ofColumn != null) {
                texts(ofColumn, values, size);
            }
            numbers(values, size);
        }
        int first = size == 0 ? 0 : rows.rowNumber(positions[0]) - above;
        return new Slice(rows.table().name(), source, first, size, Arrays.copyOf(out.array(), out.position()));
    }

    /** Puts each text's number in the slice in place of its number in the pool, and writes the texts. */
    private void texts(Texts ofColumn, long[] values, int size) {
        ofColumn.begin();
        for (int at = 0; at < size; at++) {
            if (values[at] != Rows.BLANK) {
                values[at] = ofColumn.number((int) values[at]);
            }
        }
        room(Integer.BYTES);
        out.putInt(ofColumn.count);
        for (int text = 0; text < ofColumn.count; text++) {
            TextPool pool = ofColumn.pool;
            int length = pool.length(ofColumn.used[text]);
            room(Integer.BYTES + length);
            out.putInt(length);
            pool.copy(ofColumn.used[text], out.array(), out.position());
            out.position(out.position() + length);
        }
    }

    /** A width, the least value and what each is above it, by one more where some are blank, which are 0. */
    private void numbers(long[] values, int size) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        boolean blanks = false;
        for (int at = 0; at < size; at++) {
            long value = values[at];
            if (value == Rows.BLANK) {
                blanks = true;
            } else {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        long above = least > most ? 0 : most - least;
        int width = width(above, blanks, least > most);
        room(2 + Long.BYTES + size * width);
        out.put((byte) width).put((byte) (blanks ? 1 : 0)).putLong(width == Long.BYTES ? 0 : least);
        for (int at = 0; width > 0 && at < size; at++) {
            long value = values[at];
            long told = width == Long.BYTES ? value : value == Rows.BLANK ? 0 : value - least + (blanks ? 1 : 0);
            switch (width) {
                case 1 -> out.put((byte) told);
                case 2 -> out.putShort((short) told);
                case 4 -> out.putInt((int) told);
                default -> out.putLong(told);
            }
        }
    }

    private static int width(long above, boolean blanks, boolean none) {
        long most = blanks ? above + 1 : above;
        if (none || most == 0) {
            return 0;
        }
        return above < 0 || most > 0xFFFFFFFFL ? 8 : most > 0xFFFF ? 4 : most > 0xFF ? 2 : 1;
    }

    private void room(int more) {
        if (out.remaining() < more) {
            ByteBuffer longer = ByteBuffer.allocate(Math.max(out.capacity() * 2, out.position() + more));
            out.flip();
            longer.put(out);
            out = longer;
        }
    }

    /** The numbers that a column's texts have in the slice being written. */
    private static final class Texts {
        private final TextPool pool;
        private int[] numbers = new int[0];
        private int[] written = new int[0];
        private int slice;
        private int[] used = new int[64];
        private int count;

        Texts(TextPool pool) {
            this.pool = pool;
        }

        void begin() {
            slice++;
            count = 0;
            if (numbers.length < pool.size()) {
                numbers = Arrays.copyOf(numbers, pool.size());
                written = Arrays.copyOf(written, pool.size());
            }
        }

        int number(int text) {
            if (written[text] != slice) {
                written[text] = slice;
                numbers[text] = count;
                used = count < used.length ? used : Arrays.copyOf(used, count * 2);
                used[count++] = text;
            }
            return numbers[text];
        }
    }
}
