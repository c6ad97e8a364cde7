package io.mingcha.intake;

import io.mingcha.index.FileStamp;
import io.mingcha.index.IndexReader;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A part as it is kept. Nothing of it is held until it is taken up, since there may be many.
 *
 * @param file that it was read from
 * @param bytes what it counts for in progress
 * @param hash of the content that was read
 * @param compared whether the file's content is compared before the part is used
 */
record KeptPart(Path file, long bytes, String hash, boolean compared, Opening opening) {
    /** Opens what is kept, where what became of the rows is told before the rows themselves. */
    interface Opening {
        IndexReader open(String hash) throws IOException;
    }

    /** Makes sure that the file holds what was read. */
    void verify() throws IOException {
        if (compared && !hash.equals(FileStamp.hash(file))) {
            throw new StaleException(false);
        }
    }

    IndexReader open() throws IOException {
        return opening.open(hash);
    }
}
