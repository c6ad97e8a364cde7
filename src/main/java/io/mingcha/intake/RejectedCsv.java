package io.mingcha.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/** The rejected rows as a csv file that a clerk opens in a spreadsheet to mend the sources. */
public final class RejectedCsv {
    private RejectedCsv() {}

    /**
     * Writes the rows sorted by file, then row, in UTF-8 with a byte order mark, without which spreadsheets take it for
     * GBK. Cells are written as they stand in the sources, persons' data included, so where the file system can tell
     * users apart only the owner may read the file. An older file of that name is replaced.
     */
    public static void write(Path file, List<Rejected> rejected) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        List<Rejected> sorted = rejected.stream()
                .sorted(Comparator.comparing(Rejected::file, CodePointOrder.INSTANCE)
                        .thenComparingInt(Rejected::row)
                        .thenComparing(Rejected::table))
                .toList();
        try (Writer out = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8);
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            out.write('\uFEFF');
            csv.writeRecord("file", "table", "row", "column", "value", "reason");
            for (Rejected row : sorted) {
                csv.writeRecord(
                        row.file(),
                        row.table(),
                        row.row() > 0 ? Integer.toString(row.row()) : "",
                        row.column(),
                        row.value(),
                        row.reason());
            }
        }
    }
}
