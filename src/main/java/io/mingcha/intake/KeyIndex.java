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
    abstract void added(long[] values);

    /**
     * Takes in rows that will be accepted next, as long as the key of each is new.
     *
     * @param values by column and row
     * @return the first row whose key was there before; {@code to} where there is none
     */
    abstract int addNew(long[][] values, int from, int to);

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
