package io.mingcha.table;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The accepted rows of one table, column by column, in the order they were read. Written by one thread, then only read. */
public final class Rows {
    /** What an unknown value is stored as. */
    public static final long BLANK = Long.MIN_VALUE;

    private final Table table;
    private final ColumnStore[] columns;
    private final @Nullable TextPool[] pools;
    private final List<SourceFile> files = new ArrayList<>();
    private int[] fileStarts = new int[4];
    private final RowNumbers rowNumbers = new RowNumbers();
    private int size;

    public Rows(Table table) {
        this.table = table;
        this.columns = new ColumnStore[table.columns().size()];
        this.pools = new TextPool[columns.length];
        for (Column column : table.columns()) {
            columns[column.index()] = new ColumnStore();
            pools[column.index()] = column.type().pooled() ? new TextPool() : null;
        }
    }

    public Table table() {
        return table;
    }

    public int size() {
        return size;
    }

    /** Names a file that the next rows come from. */
    public void addFile(SourceFile file) {
        fileStarts = files.size() < fileStarts.length ? fileStarts : Arrays.copyOf(fileStarts, files.size() * 2);
        fileStarts[files.size()] = size;
        files.add(file);
    }

    /** Names the file that was added last anew: what columns it has may show only at its end. */
    public void replaceFile(SourceFile file) {
        files.set(files.size() - 1, file);
    }

    /**
     * Appends a row of the file that was added last.
     *
     * @param values a stored value per column, {@link #BLANK} where unknown
     * @param rowNumber where the row stands in its file, from 1
     */
    public void add(long[] values, int rowNumber) {
        for (int i = 0; i < columns.length; i++) {
            columns[i].add(values[i]);
        }
        rowNumbers.add(size, rowNumber);
        size++;
    }

    /**
     * Appends rows of the file that was added last.
     *
     * @param values by column, then row
     * @param numbers where each row stands in its file, from 1
     */
    public void addAll(long[][] values, int[] numbers, int from, int to) {
        for (int i = 0; i < columns.length; i++) {
            columns[i].addAll(values[i], from, to);
        }
        for (int row = from; row < to; row++) {
            rowNumbers.add(size++, numbers[row]);
        }
    }

    ColumnStore store(int column) {
        return columns[column];
    }

    RowNumbers numbers() {
        return rowNumbers;
    }

    /** Says that so many rows were added to the columns. */
    void grow(int rows) {
        size += rows;
    }

    /** The stored value of a cell, {@link #BLANK} where unknown. */
    public long value(int column, int row) {
        return columns[column].get(row);
    }

    /** The texts of a column whose type is {@linkplain io.mingcha.dictionary.ColumnType#pooled() pooled}. */
    public TextPool pool(int column) {
        TextPool pool = pools[column];
        if (pool == null) {
            throw new IllegalArgumentException(table.columns().get(column).name() + " holds no text");
        }
        return pool;
    }

    /** The text of a cell of a pooled column; null where unknown. */
    public @Nullable String text(int column, int row) {
        long value = value(column, row);
        return value == BLANK ? null : pool(column).get((int) value);
    }

    /** The files that the rows came from, in their order. */
    public List<SourceFile> files() {
        return Collections.unmodifiableList(files);
    }

    /** The file a row came from. */
    public SourceFile file(int row) {
        int low = 0;
        int high = files.size();
        // The last file that begins at the row or above it.
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (fileStarts[middle] <= row) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return files.get(low);
    }

    /** Where a row stands in its file, from 1. */
    public int rowNumber(int row) {
        return rowNumbers.get(row);
    }
}
