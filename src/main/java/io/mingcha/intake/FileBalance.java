package io.mingcha.intake;

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
        String file, String table, String encoding, long rows, long accepted, long repeated, long rejected) {}
