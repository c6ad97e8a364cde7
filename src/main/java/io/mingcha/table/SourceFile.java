package io.mingcha.table;

import java.io.Serializable;
import java.util.Set;

/**
 * A file, or a sheet of a workbook, that rows of one table came from.
 *
 * @param path the path below the data folder, with {@code /}
 * @param columns the canonical names of the table's columns that the file has
 * @param numbered whether a row's number says where it stands; not in a database or Parquet, whose rows have no order
 */
public record SourceFile(String path, Set<String> columns, boolean numbered) implements Serializable {
    public SourceFile {
        columns = Set.copyOf(columns);
    }

    /** A file whose rows are numbered. */
    public SourceFile(String path, Set<String> columns) {
        this(path, columns, true);
    }
}
