package io.mingcha.intake;

import io.mingcha.table.Rows;
import java.util.Arrays;

/** Rows by the number of the one text that is their key. */
final class TextKeys extends KeyIndex {
    private final int key;
    /** By number, one more than the row; 0 for none. */
    private int[] rowOfText = new int[64];

    TextKeys(Rows rows, int key) {
        super(rows);
        this.key = key;
    }

    @Override
    int find(long[] values) {
        int number = (int) values[key];
        return number < rowOfText.length ? rowOfText[number] - 1 : -1;
    }

    @Override
    void added(long[] values, int row) {
        put((int) values[key], row + 1);
    }

    @Override
    int addNew(long[][] values, int from, int to) {
        long[] texts = values[key];
        int next = rows().size();
        for (int row = from; row < to; row++) {
            int number = (int) texts[row];
            if (number < rowOfText.length && rowOfText[number] > 0) {
                return row;
            }
            put(number, ++next);
        }
        return to;
    }

    private void put(int number, int rowAndOne) {
        if (number >= rowOfText.length) {
            rowOfText = Arrays.copyOf(rowOfText, Math.max(number + 1, rowOfText.length * 2));
        }
        rowOfText[number] = rowAndOne;
    }
}
