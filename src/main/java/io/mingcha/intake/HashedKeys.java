package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Table;
import io.mingcha.table.Rows;
import java.util.Arrays;
import java.util.List;

/** Rows by any key: row numbers in an open-addressing table, compared by the stored columns. */
final class HashedKeys extends KeyIndex {
    private final int[] keys;
    private int[] slots = new int[64];
    private int used;

    /** Knows the rows that there are. */
    HashedKeys(Table table, Rows rows) {
        this(rows, table.keyColumns());
    }

    /** @param keyColumns none for a table without one */
    HashedKeys(Rows rows, List<Column> keyColumns) {
        super(rows);
        this.keys = keyColumns.stream().mapToInt(Column::index).toArray();
        Arrays.fill(slots, -1);
        long[] values = new long[rows.table().columns().size()];
        for (int row = 0; keys.length > 0 && row < rows.size(); row++) {
            for (int key : keys) {
                values[key] = rows.value(key, row);
            }
            put(values, row);
        }
    }

    @Override
    int find(long[] values) {
        return keys.length == 0 ? -1 : slots[slotOf(values)];
    }

    @Override
    void added(long[] values, int row) {
        if (keys.length > 0) {
            put(values, row);
        }
    }

    /** A row must be accepted before the key of the next can be compared with its own, so each is taken by itself. */
    @Override
    int addNew(long[][] values, int from, int to) {
        return keys.length == 0 ? to : from;
    }

    private void put(long[] values, int row) {
        slots[slotOf(values)] = row;
        used++;
        if (used > slots.length / 3 * 2) {
            widen();
        }
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
            if (rows().value(key, row) != values[key]) {
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
                hash = mix(hash, rows().value(key, row));
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
