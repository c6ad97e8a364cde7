package io.mingcha.table;

import io.mingcha.dictionary.Column;
import io.mingcha.index.BrokenIndexException;
import io.mingcha.index.IndexReader;
import io.mingcha.index.IndexWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one file as they are kept: column by column, each with texts of its own in the order in which they appear, so
 * that rows which are taken up again lie as if they had been read from the file.
 */
public final class KeptRows {
    private static final int NONE = 0;
    private static final int BYTES = 1;
    private static final int INTS = 2;
    private static final int LONGS = 3;

    private KeptRows() {}

    /**
     * Writes rows.
     *
     * @param passing by column, the numbers of texts that stand in other rows of the file, which were not accepted
     */
    public static void write(IndexWriter out, Rows rows, int from, int to, List<int[]> passing) throws IOException {
        out.count(to - from);
        for (Column column : rows.table().columns()) {
            if (column.type().pooled()) {
                writeTexts(out, rows, column.index(), from, to, passing.get(column.index()));
            } else {
                ColumnStore values = new ColumnStore();
                for (int row = from; row < to; row++) {
                    values.add(rows.value(column.index(), row));
                }
                write(out, values);
            }
        }
        RowNumbers numbers = rows.numbers();
        int breaks = to > from ? numbers.breaks(from, to) : 0;
        out.count(breaks);
        for (int i = 0; i < breaks; i++) {
            int start = numbers.start(from, i);
            out.count(start - from);
            out.count(numbers.get(start));
        }
    }

    private static void writeTexts(IndexWriter out, Rows rows, int column, int from, int to, int[] passing)
            throws IOException {
        TextPool pool = rows.pool(column);
        int[] local = new int[pool.size()];
        Arrays.fill(local, -1);
        int[] texts = new int[16];
        int size = 0;
        ColumnStore values = new ColumnStore();
        for (int row = from; row < to + passing.length; row++) {
            long text = row < to ? rows.value(column, row) : passing[row - to];
            if (text != Rows.BLANK && local[(int) text] < 0) {
                texts = size < texts.length ? texts : Arrays.copyOf(texts, size * 2);
                texts[size] = (int) text;
                local[(int) text] = size++;
            }
            if (row < to) {
                values.add(text == Rows.BLANK ? text : local[(int) text]);
            }
        }
        out.count(size);
        for (int i = 0; i < size; i++) {
            pool.lend(texts[i], out::bytes);
        }
        write(out, values);
    }

    private static void write(IndexWriter out, ColumnStore store) throws IOException {
        for (int block = 0; block < store.blocks(); block++) {
            Object values = store.block(block);
            int count = store.count(block);
            if (values instanceof byte[] bytes) {
                out.count(BYTES);
                out.count(Math.min(count, bytes.length));
                out.bytes(bytes, Math.min(count, bytes.length));
            } else if (values instanceof int[] ints) {
                out.count(INTS);
                out.count(Math.min(count, ints.length));
                out.ints(ints, Math.min(count, ints.length));
            } else if (values instanceof long[] longs) {
                out.count(LONGS);
                out.count(Math.min(count, longs.length));
                out.longs(longs, Math.min(count, longs.length));
            } else {
                out.count(NONE);
            }
        }
    }

    /**
     * Takes rows up again, behind those that there are, as rows of the file that was added last.
     *
     * @throws BrokenIndexException if what is kept is not whole; the rows are then of no use
     */
    public static void append(IndexReader in, Rows rows) throws IOException {
        int count = in.count();
        int first = rows.size();
        for (Column column : rows.table().columns()) {
            int[] numbers = column.type().pooled() ? readTexts(in, rows.pool(column.index())) : null;
            read(in, rows.store(column.index()), count, numbers);
        }
        int breaks = in.count();
        for (int i = 0; i < breaks; i++) {
            rows.numbers().add(first + in.count(), in.count());
        }
        rows.grow(count);
    }

    /** By the number of a text in the file, its number in the pool; null where they are the same. */
    private static int @Nullable [] readTexts(IndexReader in, TextPool pool) throws IOException {
        boolean same = pool.size() == 0;
        int[] numbers = new int[in.count()];
        int[] at = {0};
        IndexReader.BytesTaker taker = (bytes, from, to) -> numbers[at[0]] = pool.add(bytes, from, to);
        for (at[0] = 0; at[0] < numbers.length; at[0]++) {
            in.bytes(taker);
        }
        return same ? null : numbers;
    }

    private static void read(IndexReader in, ColumnStore store, int count, int @Nullable [] numbers)
            throws IOException {
        for (int left = count; left > 0; left -= ColumnStore.SIZE) {
            Object values = values(in);
            int known = length(values);
            Object numbered = numbers == null || known == 0 ? values : numbered(values, known, numbers);
            store.append(numbered, known, Math.min(left, ColumnStore.SIZE));
        }
    }

    private static Object values(IndexReader in) throws IOException {
        int kind = in.count();
        return switch (kind) {
            case NONE -> new byte[0];
            case BYTES -> in.bytes(in.count());
            case INTS -> in.ints(in.count());
            case LONGS -> in.longs(in.count());
            default -> throw new BrokenIndexException("no such kind of values: " + kind);
        };
    }

    private static int length(Object values) {
        return values instanceof byte[] bytes
                ? bytes.length
                : values instanceof int[] ints ? ints.length : ((long[]) values).length;
    }

    private static int[] numbered(Object values, int known, int[] numbers) {
        int[] numbered = values instanceof int[] ints ? ints : new int[known];
        for (int i = 0; i < known; i++) {
            int local = values instanceof byte[] bytes
                    ? bytes[i] == Byte.MIN_VALUE ? Integer.MIN_VALUE : bytes[i]
                    : ((int[]) values)[i];
            numbered[i] = local == Integer.MIN_VALUE ? Integer.MIN_VALUE : numbers[local];
        }
        return numbered;
    }
}
