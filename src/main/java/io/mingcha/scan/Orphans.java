package io.mingcha.scan;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.ColumnType;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import io.mingcha.table.TextPool;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Rows that name a person or a unit that the tables lack: accepted, counted and listed.
 *
 * @param rows how many rows name one in that column
 * @param ids the unknown ids, in order
 */
public record Orphans(String table, String column, long rows, SortedSet<String> ids) {
    /** The orphans of all tables; a persons or units table that is absent makes none. */
    static List<Orphans> in(Dataset dataset) {
        List<Orphans> orphans = new ArrayList<>();
        for (Rows rows : dataset.tables().values()) {
            for (Column column : rows.table().columns()) {
                Rows known = column.refers() == null ? null : dataset.find(column.refers() + "s");
                if (known != null) {
                    Orphans found = in(rows, column, known.pool(0));
                    if (found.rows() > 0) {
                        orphans.add(found);
                    }
                }
            }
        }
        orphans.sort((a, b) -> (a.table() + "." + a.column()).compareTo(b.table() + "." + b.column()));
        return orphans;
    }

    private static Orphans in(Rows rows, Column column, TextPool known) {
        TextPool texts = rows.pool(column.index());
        SortedSet<String> ids = new TreeSet<>();
        boolean[] unknown = new boolean[texts.size()];
        for (int i = 0; i < unknown.length; i++) {
            if (column.type() != ColumnType.IDS && known.find(texts, i) >= 0) {
                continue;
            }
            for (String id : column.type() == ColumnType.IDS ? texts.get(i).split(";") : new String[] {texts.get(i)}) {
                if (known.find(id) < 0) {
                    unknown[i] = true;
                    ids.add(id);
                }
            }
        }
        long count = 0;
        for (int row = 0; row < rows.size(); row++) {
            long text = rows.value(column.index(), row);
            count += text != Rows.BLANK && unknown[(int) text] ? 1 : 0;
        }
        return new Orphans(rows.table().name(), column.name(), count, ids);
    }
}
