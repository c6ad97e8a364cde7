package io.mingcha.intake;

import io.mingcha.dictionary.Table;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of the data folder in a format that may hold a table.
 *
 * @param path where it lies
 * @param name the path below the data folder, with {@code /}
 * @param gzip whether the content is packed
 * @param bytes its size on disk
 * @param table the table its name tells; null where it tells none
 */
record InputFile(
        Path path,
        String name,
        FileFormat format,
        boolean gzip,
        long bytes,
        @Nullable Table table) {}
