package io.mingcha.table;

import java.util.Arrays;

/** Where rows stand in their files: nearly always one line below the row before, so only the breaks are kept. */
final class RowNumbers {
    private int[] starts = new int[8];
    /** What is added to a row's position from its start on. */
    private int[] offsets = new int[8];

    private int breaks;

    /** Says where the row at a position stands, positions growing. */
    void add(int row, int number) {
        if (breaks > 0 && offsets[breaks - 1] == number - row) {
            return;
        }
        if (breaks == starts.length) {
            starts = Arrays.copyOf(starts, breaks * 2);
            offsets = Arrays.copyOf(offsets, breaks * 2);
        }
        starts[breaks] = row;
        offsets[breaks++] = number - row;
    }

    int get(int row) {
        return row + offsets[at(row)];
    }

    /** How many breaks there are in rows that follow one another. */
    int breaks(int from, int to) {
        return at(to - 1) - at(from) + 1;
    }

    /** The first row behind a break, among rows from a first one on. */
    int start(int from, int number) {
        return Math.max(from, starts[at(from) + number]);
    }

    private int at(int row) {
        int at = Arrays.binarySearch(starts, 0, breaks, row);
        return at >= 0 ? at : -at - 2;
    }
}
