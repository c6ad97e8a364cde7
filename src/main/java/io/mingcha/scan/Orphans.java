package io.mingcha.scan;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.ColumnType;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import io.mingcha.table.TextPool;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Rows that name a person or a unit that the tables lack: accepted, counted and listed.
 *
 * @param rows how many rows name one in that column
 * @param ids the unknown ids, in order
 */
public record Orphans(String table, String column, long rows, SortedSet<String> ids) implements Serializable {
    /** The orphans of all tables; a persons or units table that is absent makes none. */
    static List<Orphans> in(Dataset dataset) {
        return in(dataset, Registers.of(dataset));
    }

    /** The orphans among rows of a data set whose persons and units stand elsewhere. */
    static List<Orphans> in(Dataset dataset, Registers registers) {
        List<Orphans> orphans = new ArrayList<>();
        for (Rows rows : dataset.tables().values()) {
            for (Column column : rows.table().columns()) {
                Register known =
                        column.refers() == null ? null : registers.byTable().get(column.refers() + "s");
                if (known != null) {
                    Orphans found = in(rows, column, known);
                    if (found.rows() > 0) {
                        orphans.add(found);
                    }
                }
            }
        }
        orphans.sort((a, b) -> (a.table() + "." + a.column()).compareTo(b.table() + "." + b.column()));
        return orphans;
    }

    private static Orphans in(Rows rows, Column column, Register known) {
        TextPool texts = rows.pool(column.index());
        SortedSet<String> ids = new TreeSet<>();
        long[] named = new long[texts.size()];
        for (int row = 0; row < rows.size(); row++) {
            long text = rows.value(column.index(), row);
            if (text != Rows.BLANK) {
                named[(int) text]++;
            }
        }
        long count = 0;
        for (int i = 0; i < named.length; i++) {
            if (named[i] > 0 && (column.type() == ColumnType.IDS || !known.has(texts, i))) {
                count += unknown(texts.get(i), column, known, ids) ? named[i] : 0;
            }
        }
        return new Orphans(rows.table().name(), column.name(), count, ids);
    }

    /** Whether a text names anybody unknown, who is added. */
    private static boolean unknown(String text, Column column, Register known, SortedSet<String> ids) {
        boolean unknown = false;
        for (String id : column.type() == ColumnType.IDS ? text.split(";") : new String[] {text}) {
            if (!known.has(id)) {
                unknown = true;
                ids.add(id);
            }
        }
        return unknown;
    }

    /** Who and what the tables of persons and units know, by the table's name; without a table that is absent. */
    record Registers(Map<String, Register> byTable) {
        static Registers of(Dataset dataset) {
            Map<String, Register> byTable = new HashMap<>();
            for (String table : List.of("persons", "units")) {
                Rows rows = dataset.find(table);
                if (rows != null) {
                    byTable.put(table, Register.of(rows));
                }
            }
            return new Registers(byTable);
        }
    }

    /** The ids of the accepted rows of a table, which is their first column. */
    record Register(TextPool ids, BitSet accepted) {
        static Register of(Rows rows) {
            BitSet accepted = new BitSet();
            for (int row = 0; row < rows.size(); row++) {
                accepted.set((int) rows.value(0, row));
            }
            return new Register(rows.pool(0), accepted);
        }

        boolean has(String id) {
            int number = ids.find(id);
            return number >= 0 && accepted.get(number);
        }

        boolean has(TextPool texts, int text) {
            int number = ids.find(texts, text);
            return number >= 0 && accepted.get(number);
        }
    }
}
