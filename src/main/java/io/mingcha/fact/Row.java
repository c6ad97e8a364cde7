package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact was read from.
 *
 * @param number the row's position among the accepted rows of its table
 */
public record Row(View view, int number) {
    public Table table() {
        return view.rows().table();
    }

    public LocalDate ownDate() {
        return view.ownDate(number);
    }

    /** The path of the file, below the data folder. */
    public String file() {
        return view.rows().file(number).path();
    }

    /** Where the row stands in its file, from 1. */
    public int rowNumber() {
        return view.rows().rowNumber(number);
    }

    /** The row's key in its table. */
    public String key() {
        StringBuilder key = new StringBuilder();
        for (Column column : table().columns()) {
            if (column.key()) {
                key.append(key.isEmpty() ? "" : Key.SEPARATOR).append(Key.part(view.cell(column, number)));
            }
        }
        return key.toString();
    }

    /** A cell in the form that findings carry; null where unknown. */
    public @Nullable String cell(String columnName) {
        return view.cell(view.column(columnName), number);
    }

    /** A cell as people read it; null where unknown. */
    public @Nullable String shown(String columnName) {
        Column column = view.column(columnName);
        return view.shown(column, number);
    }
}
