package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.ColumnType;
import io.mingcha.dictionary.Table;
import io.mingcha.table.Rows;
import java.util.List;

/** Finds an accepted row by its key. */
abstract class KeyIndex {
    private final Rows rows;

    KeyIndex(Rows rows) {
        this.rows = rows;
    }

    /** The index that suits the table's key. */
    static KeyIndex of(Table table, Rows rows) {
        List<Column> keys = table.keyColumns();
        if (keys.size() == 1 && keys.get(0).type().pooled()) {
            return new TextKeys(rows, keys.get(0).index());
        }
        boolean dated =
                keys.size() == 2 && keys.get(0).type().pooled() && keys.get(1).type() == ColumnType.DATE;
        return dated ? new DatedKeys(table, rows) : new HashedKeys(table, rows);
    }

    /** Takes every key for new. */
    static KeyIndex none(Rows rows) {
        return new HashedKeys(rows, List.of());
    }

    Rows rows() {
        return rows;
    }

    /** The accepted row that has the key of these values; -1 where there is none, or the table has no key. */
    abstract int find(long[] values);

    /** Takes in the row that was accepted last. */
    final void added(long[] values) {
        added(values, rows.size() - 1);
    }

    /**
     * Takes in rows that will be accepted next, as long as the key of each is new.
     *
     * @param values by column and row
     * @return the first row whose key was there before; {@code to} where there is none
     */
    abstract int addNew(long[][] values, int from, int to);

    /**
     * Takes in the accepted rows from one on, whose keys differ among themselves.
     *
     * @return whether no row before them has the key of one
     */
    boolean addKept(int first) {
        long[] values = new long[rows.table().columns().size()];
        int[] keys = rows.table().keyColumns().stream().mapToInt(Column::index).toArray();
        for (int row = first; keys.length > 0 && row < rows.size(); row++) {
            for (int key : keys) {
                values[key] = rows.value(key, row);
            }
            int earlier = find(values);
            if (earlier >= 0 && earlier < first) {
                return false;
            }
            added(values, row);
        }
        return true;
    }

    /** Takes in an accepted row. */
    abstract void added(long[] values, int row);

    /** Whether an accepted row equals these values in every column of the table. */
    boolean same(int row, long[] values) {
        for (int column = 0; column < values.length; column++) {
            if (rows.value(column, row) != values[column]) {
                return false;
            }
        }
        return true;
    }
}
