package io.mingcha.intake;

import io.mingcha.index.FileStamp;
import io.mingcha.index.IndexReader;
import io.mingcha.table.KeptRows;
import io.mingcha.table.Rows;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A part as it is kept.
 *
 * @param file that it was read from
 * @param bytes what it counts for in progress
 * @param hash of the content that was read; null where it is not to be compared
 * @param in stands where the rows begin
 */
record KeptPart(Path file, long bytes, @Nullable String hash, PartResult result, IndexReader in) {
    /** Makes sure that the file holds what was read. */
    void verify() throws IOException {
        if (hash != null && !hash.equals(FileStamp.hash(file))) {
            throw new StaleException();
        }
    }

    /** Appends the rows to those of the table; once. */
    void into(Rows rows) throws IOException {
        try (in) {
            KeptRows.append(in, rows);
            in.end();
        }
    }
}
