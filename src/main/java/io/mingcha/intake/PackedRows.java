package io.mingcha.intake;

import io.mingcha.table.TextPool;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * Rows given as texts, held as a number per cell: a query may give millions, and nearly all of their texts are repeats. Filled
 * once, then only read.
 */
public final class PackedRows extends AbstractList<GivenPart.GivenRow> implements RandomAccess {
    private static final int ROWS = 1 << 12;

    private final int columns;
    private final TextPool texts = new TextPool();
    /** So many rows each, a row's number before its cells. */
    private final List<int[]> blocks = new ArrayList<>();

    private int size;

    /** @param columns how many cells a row has */
    public PackedRows(int columns) {
        this.columns = columns;
    }

    /**
     * Appends a row.
     *
     * @param row where it stands
     * @param cells one for each column; an empty one is blank
     */
    public void append(int row, List<String> cells) {
        int at = size % ROWS * (columns + 1);
        if (at == 0) {
            blocks.add(new int[ROWS * (columns + 1)]);
        }
        int[] block = blocks.get(size / ROWS);
        block[at] = row;
        for (int column = 0; column < columns; column++) {
            block[at + 1 + column] = texts.add(cells.get(column));
        }
        size++;
    }

    @Override
    public GivenPart.GivenRow get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        int[] block = blocks.get(index / ROWS);
        int at = index % ROWS * (columns + 1);
        String[] cells = new String[columns];
        Arrays.setAll(cells, column -> texts.get(block[at + 1 + column]));
        return new GivenPart.GivenRow(block[at], List.of(cells));
    }

    @Override
    public int size() {
        return size;
    }
}
