package io.mingcha.intake;

import io.mingcha.table.Dataset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a data folder holds. The same whatever the number of threads.
 *
 * @param dataset the tables that are present
 * @param balance by file and table, in the order of file names by code point
 * @param rejected in the order of file names, then rows
 * @param notes in the order of file names, those about the whole data set first
 * @param namedByRejectedCover the persons that a rejected row of leaves or outings names: what excuses them may have
 *     been lost
 * @param rejectedPlaces where the rejected rows would have counted, each place once, in no order
 * @param emptyFiles the files that say "none" of their table
 */
public record IntakeResult(
        Dataset dataset,
        List<FileBalance> balance,
        List<Rejected> rejected,
        List<Note> notes,
        Set<String> namedByRejectedCover,
        List<RejectedPlace> rejectedPlaces,
        List<EmptyFile> emptyFiles) {
    public IntakeResult {
        balance = List.copyOf(balance);
        rejected = List.copyOf(rejected);
        notes = List.copyOf(notes);
        namedByRejectedCover = Collections.unmodifiableSet(new TreeSet<>(namedByRejectedCover));
        rejectedPlaces = List.copyOf(rejectedPlaces);
        emptyFiles = List.copyOf(emptyFiles);
    }
}
