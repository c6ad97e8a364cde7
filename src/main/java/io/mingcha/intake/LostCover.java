package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The persons whom rejected rows of a table name that could have excused them. */
final class LostCover {
    private final @Nullable Column person;
    private final Set<String> persons = new LinkedHashSet<>();

    /** @param person the column that names the person; null for a table that excuses nobody */
    LostCover(@Nullable Column person) {
        this.person = person;
    }

    /** Remembers whom a row names that was rejected. */
    void lost(Cells row, RowSource source) {
        int cell = person == null ? -1 : source.cell(person.index());
        if (person == null || cell < 0 || row.isBlank(cell)) {
            return;
        }
        try {
            if (row.kind(cell) != Cells.Kind.TEXT) {
                source.adapt(row, cell, person.type());
            }
        } catch (CellFault e) {
            // a cell that names nobody excuses nobody
            return;
        }
        TextForm.fold(row, cell);
        persons.add(row.text(cell));
    }

    Set<String> persons() {
        return persons;
    }
}
