package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rejected rows of a table, with what they might have said. */
final class Rejections {
    private final Table table;
    private final LostCover cover;
    private final RejectedPlaces places;
    private final List<Rejected> rows = new ArrayList<>();

    /** @param person the column whose person is remembered where a row is rejected; null to remember none */
    Rejections(Table table, @Nullable Column person) {
        this.table = table;
        this.cover = new LostCover(person);
        this.places = new RejectedPlaces(table);
    }

    /** Adds a row of which nothing can be told. */
    void add(String file, Cells row, RowFault fault) {
        rows.add(new Rejected(file, table.name(), row.row(), "", Shown.clipped(fault.value()), fault.reason()));
        places.addUnknown();
    }

    /** Adds a row by its fault. */
    void add(String file, Cells row, RowSource source, String column, String value, String reason) {
        rows.add(new Rejected(file, table.name(), row.row(), column, Shown.clipped(value), reason));
        places.add(source, row);
        cover.lost(row, source);
    }

    List<Rejected> rows() {
        return rows;
    }

    /** Whom they name that they could have excused. */
    Set<String> persons() {
        return cover.persons();
    }

    /** Where they would have counted. */
    Set<RejectedPlace> places() {
        return places.places();
    }
}
