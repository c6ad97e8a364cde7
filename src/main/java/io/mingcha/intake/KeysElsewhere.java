package io.mingcha.intake;

import io.mingcha.table.Rows;

/** The keys of a part of a table that were compared elsewhere: none was there before, and rows are taken one by one. */
final class KeysElsewhere extends KeyIndex {
    KeysElsewhere(Rows rows) {
        super(rows);
    }

    @Override
    int find(long[] values) {
        return -1;
    }

    @Override
    void added(long[] values, int row) {
        // They are compared elsewhere.
    }

    @Override
    int addNew(long[][] values, int from, int to) {
        return from;
    }
}
