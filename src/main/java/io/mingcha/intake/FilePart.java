package io.mingcha.intake;

import io.mingcha.table.Rows;
import java.util.List;
import java.util.Set;

/**
 * One table's rows in one file or sheet, read for itself: no key was compared with another.
 *
 * @param report what became of the rows
 * @param rows those without a fault of their own
 */
public record FilePart(PartReport report, Rows rows) {
    /**
     * What came of reading a part.
     *
     * @param number which of the file's parts it is
     * @param bytes what the part counts for
     * @param rows also of a table that would count as absent if this were all of it
     */
    static FilePart of(int number, long bytes, TableResult result, Rows rows) {
        List<Note> ofFile =
                result.notes().stream().filter(note -> !note.file().isEmpty()).toList();
        return new FilePart(
                new PartReport(
                        rows.table().name(),
                        number,
                        bytes,
                        rows.files().get(0),
                        result.balance().get(0),
                        List.copyOf(result.rejected()),
                        ofFile,
                        Set.copyOf(result.rejectedPersons()),
                        Set.copyOf(result.rejectedPlaces()),
                        List.copyOf(result.emptyFiles())),
                rows);
    }
}
