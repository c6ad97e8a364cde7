package io.mingcha.intake;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A row that was not accepted, by its first fault in the order of the table's columns.
 *
 * @param row where the row stands in its file, from 1: the line it starts on, the sheet's row, or the place in the
 *     array; 0 for a row of a source that does not number its rows
 * @param column the canonical name; several joined by {@code ;} for a key; empty where the row as a whole is at fault
 * @param value the text of the cell, of the key's cells or of the whole row, at most 200 characters of it
 * @param reason a Chinese sentence
 */
public record Rejected(String file, String table, int row, String column, String value, String reason)
        implements Serializable {
    /** By file and table, then by row; rows without a number by what is said of them. */
    static final Comparator<Rejected> ORDER = Comparator.comparing(Rejected::file, CodePointOrder.INSTANCE)
            .thenComparing(Rejected::table)
            .thenComparingInt(Rejected::row)
            .thenComparing(Rejected::said);

    private String said() {
        return row > 0 ? "" : column + "\n" + value + "\n" + reason;
    }

    /** The same row at another place. */
    Rejected at(int otherRow) {
        return new Rejected(file, table, otherRow, column, value, reason);
    }
}
