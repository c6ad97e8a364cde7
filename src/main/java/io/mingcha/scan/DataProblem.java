package io.mingcha.scan;

import io.mingcha.fact.Row;
import java.io.Serializable;

/**
 * A row that contradicts itself, so that some rules pass over it.
 *
 * @param kind what is wrong, in Chinese
 */
public record DataProblem(String kind, String table, String key, String file, int row) implements Serializable {
    static DataProblem of(String kind, Row row) {
        return new DataProblem(kind, row.table().name(), row.key(), row.file(), row.rowNumber());
    }
}
