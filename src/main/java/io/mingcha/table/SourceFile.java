package io.mingcha.table;

import java.io.Serializable;
import java.util.Set;

/**
 * A file, or a sheet of a workbook, that rows of one table came from.
 *
 * @param path the path below the data folder, with {@code /}
 * @param columns the canonical names of the table's columns that the file has
 */
public record SourceFile(String path, Set<String> columns) implements Serializable {
    public SourceFile {
        columns = Set.copyOf(columns);
    }
}
