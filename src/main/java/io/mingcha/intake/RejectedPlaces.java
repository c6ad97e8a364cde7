package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.ColumnType;
import io.mingcha.dictionary.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Remembers where the rejected rows of a table would have counted. */
final class RejectedPlaces {
    private static final long DAY_SECONDS = 86_400;

    private final Table table;
    private final List<Column> owners;
    private final Set<RejectedPlace> places = new LinkedHashSet<>();

    RejectedPlaces(Table table) {
        this.table = table;
        this.owners = table.owners();
    }

    /** Adds a row of as many cells as there should be. */
    void add(RowSource source, Cells row) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (Column owner : owners) {
            int cell = cell(source, row, owner);
            if (cell >= 0) {
                TextForm.fold(row, cell);
                ids.put(owner.name(), row.text(cell));
            }
        }
        places.add(new RejectedPlace(table.name(), ids, ownDate(source, row)));
    }

    /** Adds a row of which nothing can be told. */
    void addUnknown() {
        places.add(new RejectedPlace(table.name(), Map.of(), null));
    }

    Set<RejectedPlace> places() {
        return places;
    }

    private @Nullable LocalDate ownDate(RowSource source, Cells row) {
        Column own = table.ownDate();
        int cell = own == null ? -1 : cell(source, row, own);
        if (own == null || cell < 0) {
            return null;
        }
        try {
            return LocalDate.ofEpochDay(
                    own.type() == ColumnType.DATETIME
                            ? Math.floorDiv(new DateTimeForm().read(row, cell), DAY_SECONDS)
                            : new DateForm().read(row, cell));
        } catch (CellFault e) {
            // the cell that stood against the row: its date cannot be told
            return null;
        }
    }

    /** The cell of a column, made ready to be read; -1 where there is nothing to read. */
    private static int cell(RowSource source, Cells row, Column column) {
        int cell = source.cell(column.index());
        if (cell < 0 || row.isBlank(cell)) {
            return -1;
        }
        try {
            if (row.kind(cell) != Cells.Kind.TEXT) {
                source.adapt(row, cell, column.type());
            }
            return cell;
        } catch (CellFault e) {
            // a cell that cannot be read tells nothing
            return -1;
        }
    }
}
