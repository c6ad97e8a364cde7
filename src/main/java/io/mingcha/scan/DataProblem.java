package io.mingcha.scan;

import io.mingcha.fact.Row;
import java.io.Serializable;

/**
 * A row that contradicts itself, so that some rules pass over it.
 *
 * @param kind what is wrong, in Chinese
 * @param row where it stands in the file; 0 in a source that does not number its rows
 */
public record DataProblem(String kind, String table, String key, String file, int row) implements Serializable {
    static DataProblem of(String kind, Row row) {
        return new DataProblem(kind, row.table().name(), row.key(), row.file(), row.rowNumber());
    }

    /** This without the row's number. */
    public DataProblem unnumbered() {
        return new DataProblem(kind, table, key, file, 0);
    }

    /** Where the row stands, in Chinese. */
    public String place() {
        return row > 0 ? file + " 第 " + row + " 行" : file + " 的 " + key;
    }
}
