package io.mingcha.intake;

import io.mingcha.dictionary.ColumnType;
import io.mingcha.dictionary.Table;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that are given as texts instead of read from a file. */
final class GivenRows implements RowSource {
    private final GivenPart part;
    private final Iterator<GivenPart.GivenRow> rows;

    GivenRows(Table table, GivenPart part) {
        this.part = part;
        this.rows = part.rows().iterator();
        part.columns().forEach(table::column);
    }

    @Override
    public boolean next(Cells row) {
        if (!rows.hasNext()) {
            return false;
        }
        GivenPart.GivenRow next = rows.next();
        row.begin(next.row());
        next.cells().forEach(text -> row.add(text, Cells.Kind.TEXT));
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
        return part.columns();
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public String encoding() {
        return part.encoding();
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
