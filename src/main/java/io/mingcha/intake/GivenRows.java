package io.mingcha.intake;

import io.mingcha.dictionary.ColumnType;
import io.mingcha.dictionary.Table;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that are given as texts by canonical column name. A row is numbered by its place, from 1. */
final class GivenRows implements RowSource {
    private final Table table;
    private final Iterator<Map<String, String>> rows;
    private final Set<String> columns = new LinkedHashSet<>();
    private int place;

    GivenRows(Table table, List<Map<String, String>> rows) {
        this.table = table;
        this.rows = rows.iterator();
        rows.forEach(row -> columns.addAll(row.keySet()));
        columns.forEach(table::column);
    }

    @Override
    public boolean next(Cells row) {
        if (!rows.hasNext()) {
            return false;
        }
        place++;
        row.begin(place);
        row.fill(table.columns().size());
        rows.next().forEach((column, text) -> row.set(table.column(column).index(), text, Cells.Kind.TEXT));
        return true;
    }

    @Override
    public @Nullable RowFault fault(Cells row) {
        return null;
    }

    @Override
    public int cell(int column) {
        return column;
    }

    @Override
    public void adapt(Cells row, int cell, ColumnType type) {
        // Every cell is a text.
    }

    @Override
    public boolean declaresTable() {
        return true;
    }

    @Override
    public Set<String> columns() {
        return columns;
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public String encoding() {
        return "";
    }

    @Override
    public long bytesRead() {
        return 0;
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
