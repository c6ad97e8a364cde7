package io.mingcha.intake;

import io.mingcha.dictionary.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of one table that were made out of a file whose layout the tables do not know. They pass the same checks as rows
 * of a table's own file.
 *
 * @param file the path that evidence names
 * @param table the canonical name
 * @param encoding what the balance shows
 * @param columns the canonical names of the columns the file has
 * @param rows in the order they are taken in
 */
public record GivenPart(String file, String table, String encoding, Set<String> columns, List<GivenRow> rows) {
    /**
     * One row.
     *
     * @param row where it stands in the file
     * @param cells the texts, by position of the column in its table; an empty one is blank
     */
    public record GivenRow(int row, List<String> cells) {}

    /** Rows by canonical column name, numbered by their place from 1, called after their table. */
    static GivenPart of(Table table, List<Map<String, String>> rows) {
        Set<String> columns = new LinkedHashSet<>();
        List<GivenRow> given = new ArrayList<>();
        for (Map<String, String> row : rows) {
            String[] cells = new String[table.columns().size()];
            Arrays.fill(cells, "");
            row.forEach((column, text) -> cells[table.column(column).index()] = text);
            columns.addAll(row.keySet());
            given.add(new GivenRow(given.size() + 1, List.of(cells)));
        }
        return new GivenPart(table.name(), table.name(), "", columns, given);
    }

    public GivenPart {
        columns = Set.copyOf(columns);
        rows = rows instanceof PackedRows ? rows : List.copyOf(rows);
    }
}
