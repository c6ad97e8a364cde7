package io.mingcha.intake;

import java.io.Serializable;

/**
 * What became of the rows of one table in one file; accepted, repeated and rejected always sum to the rows. Sheets of
 * one workbook that hold the same table count together.
 *
 * @param file the path below the data folder, with {@code /}
 * @param encoding the encoding found; {@code xlsx} for a workbook
 * @param rows the rows read, blank ones apart
 * @param repeated rows equal to an accepted one in every column, dropped
 */
public record FileBalance(
        String file, String table, String encoding, long rows, long accepted, long repeated, long rejected)
        implements Serializable {
    /** This with so many of the rows that are not rejected found to repeat others. */
    public FileBalance withRepeated(long count) {
        return new FileBalance(file, table, encoding, rows, rows - rejected - count, count, rejected);
    }

    /** Both together, of one table in one file. */
    FileBalance plus(FileBalance other) {
        return new FileBalance(
                file,
                table,
                encoding,
                rows + other.rows,
                accepted + other.accepted,
                repeated + other.repeated,
                rejected + other.rejected);
    }
}
