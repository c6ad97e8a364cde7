package io.mingcha.intake;

import io.mingcha.dictionary.ColumnType;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one table in one file or sheet, below its header. */
interface RowSource extends Closeable {
    /**
     * Reads the next record that is not blank.
     *
     * @return false at the end
     */
    boolean next(Cells row) throws IOException;

    /** Why the record just read is no row of this table; null where it is one. */
    @Nullable
    RowFault fault(Cells row);

    /** The position of a column's cell; -1 where the source lacks the column. */
    int cell(int column);

    /** See {@link RecordSource#adapt}. */
    void adapt(Cells row, int cell, ColumnType type) throws CellFault;

    /** Whether the source says by itself that the table exists, even where it holds no row. */
    boolean declaresTable();

    /** The canonical names of the columns seen so far; final once all rows are read. */
    Set<String> columns();

    /** What a user should know about this source; final once all rows are read. */
    List<String> notes();

    String encoding();

    long bytesRead();
}
