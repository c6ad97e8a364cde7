package io.mingcha.intake;

import io.mingcha.table.SourceFile;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
    /** This of a source whose rows have no order, so that their numbers tell nothing. */
    PartReport unnumbered() {
        return new PartReport(
                table,
                part,
                bytes,
                new SourceFile(source.path(), source.columns(), false),
                balance,
                rejected.stream().map(row -> row.at(0)).toList(),
                notes,
                rejectedPersons,
                rejectedPlaces,
                emptyFiles);
    }

    /** Whether another piece is of the same part of the same file. */
    public boolean continues(PartReport other) {
        return part == other.part && table.equals(other.table) && source.path().equals(other.source.path());
    }

    /**
     * What became of this piece of a part and the next one together. A piece without rows says nothing of the part unless
     * there are none at all.
     *
     * @param above how many lines of the part lie above the next piece
     */
    public PartReport plus(PartReport next, int above) {
        boolean first = balance.rows() > 0 || next.balance.rows() == 0;
        boolean second = next.balance.rows() > 0;
        return new PartReport(
                table,
                part,
                bytes + next.bytes,
                source,
                balance.plus(next.balance),
                Stream.concat(
                                rejected.stream(),
                                next.rejected.stream().map(row -> row.row() > 0 ? row.at(row.row() + above) : row))
                        .toList(),
                Stream.concat(first ? notes.stream() : Stream.of(), second ? next.notes.stream() : Stream.of())
                        .distinct()
                        .toList(),
                union(rejectedPersons, next.rejectedPersons),
                union(rejectedPlaces, next.rejectedPlaces),
                first && !second ? emptyFiles : List.of());
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }

    /** This with another balance. */
    public PartReport with(FileBalance other) {
        return new PartReport(
                table, part, bytes, source, other, rejected, notes, rejectedPersons, rejectedPlaces, emptyFiles);
    }
}
