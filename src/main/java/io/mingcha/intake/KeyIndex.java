package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Table;
import io.mingcha.table.Rows;
import java.util.Arrays;

/** Finds an accepted row by its key: row numbers in an open-addressing table, compared by the stored columns. */
final class KeyIndex {
    private final Rows rows;
    private final int[] keys;
    private int[] slots = new int[64];
    private int searched;

    KeyIndex(Table table, Rows rows) {
        this.rows = rows;
        this.keys = table.keyColumns().stream().mapToInt(Column::index).toArray();
        Arrays.fill(slots, -1);
    }

    /** The accepted row that has the key of these values; -1 where there is none, or the table has no key. */
    int find(long[] values) {
        if (keys.length == 0) {
            return -1;
        }
        searched = slotOf(values);
        return slots[searched];
    }

    /** Takes in the row that was accepted last, whose key was looked for last and not found. */
    void added() {
        if (keys.length == 0) {
            return;
        }
        slots[searched] = rows.size() - 1;
        if (rows.size() > slots.length / 3 * 2) {
            widen();
        }
    }

    /** Whether an accepted row equals these values in every column of the table. */
    boolean same(int row, long[] values) {
        for (int column = 0; column < values.length; column++) {
            if (rows.value(column, row) != values[column]) {
                return false;
            }
        }
        return true;
    }

    private int slotOf(long[] values) {
        long hash = 0;
        for (int key : keys) {
            hash = mix(hash, values[key]);
        }
        int mask = slots.length - 1;
        int slot = slot(hash) & mask;
        while (slots[slot] >= 0 && !sameKey(slots[slot], values)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean sameKey(int row, long[] values) {
        for (int key : keys) {
            if (rows.value(key, row) != values[key]) {
                return false;
            }
        }
        return true;
    }

    private void widen() {
        int[] old = slots;
        slots = new int[old.length * 2];
        Arrays.fill(slots, -1);
        int mask = slots.length - 1;
        for (int row : old) {
            if (row < 0) {
                continue;
            }
            long hash = 0;
            for (int key : keys) {
                hash = mix(hash, rows.value(key, row));
            }
            int slot = slot(hash) & mask;
            while (slots[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = row;
        }
    }

    private static long mix(long hash, long value) {
        return (hash ^ value) * 0x9E3779B97F4A7C15L + 0x2545F491L;
    }

    private static int slot(long hash) {
        return (int) (hash >>> 32) ^ (int) (hash >>> 11);
    }
}
