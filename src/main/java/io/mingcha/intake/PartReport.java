package io.mingcha.intake;

import io.mingcha.table.SourceFile;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * What became of the rows of one table in one file or sheet, read for itself.
 *
 * @param part which of the file's parts it is, from 0
 * @param bytes what the part counts for
 * @param source the file with the columns that it has
 * @param balance of the part, its accepted rows being those without a fault of their own
 * @param rejectedPersons whom rejected rows name that could have excused them
 */
public record PartReport(
        String table,
        int part,
        long bytes,
        SourceFile source,
        FileBalance balance,
        List<Rejected> rejected,
        List<Note> notes,
        Set<String> rejectedPersons,
        Set<RejectedPlace> rejectedPlaces,
        List<EmptyFile> emptyFiles)
        implements PartOutcome, Serializable {
    /** This with another balance. */
    public PartReport with(FileBalance other) {
        return new PartReport(
                table, part, bytes, source, other, rejected, notes, rejectedPersons, rejectedPlaces, emptyFiles);
    }
}
