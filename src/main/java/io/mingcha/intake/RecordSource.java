package io.mingcha.intake;

import io.mingcha.dictionary.ColumnType;
import java.io.Closeable;
import java.io.IOException;

/** The records of a file that begins with a header, as they are written. */
interface RecordSource extends Closeable {
    /**
     * Reads the next record, blank or not.
     *
     * @return false at the end
     */
    boolean next(Cells record) throws IOException;

    /**
     * Rewrites a cell that is more than its text into a text of the column's type, or leaves it where it is none.
     *
     * @throws CellFault if it can be no value of any column
     */
    default void adapt(Cells record, int cell, ColumnType type) throws CellFault {}

    /** Whether a record must have as many cells as the header, rather than at most so many that are not blank. */
    boolean exactWidth();

    /** What the balance shows as the file's encoding. */
    String encoding();

    /** How much of the file on disk has been read. */
    long bytesRead();
}
