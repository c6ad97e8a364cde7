package io.mingcha.intake;

import io.mingcha.index.IndexWriter;
import io.mingcha.table.KeptRows;
import io.mingcha.table.Rows;
import java.io.IOException;
import java.util.List;

/**
 * A part that was read, with its rows among those of its table.
 *
 * @param passing by column, the texts of its rows that were not accepted
 */
record ReadPart(PartResult result, Rows rows, int firstRow, int endRow, List<int[]> passing) {
    void write(IndexWriter out) throws IOException {
        result.write(out);
        KeptRows.write(out, rows, firstRow, endRow, passing);
    }
}
