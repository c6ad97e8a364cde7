package io.mingcha.intake;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What became of the rows of one file or sheet, as a table's files are put together from. */
interface PartOutcome {
    FileBalance balance();

    List<Rejected> rejected();

    List<Note> notes();

    /** Those whom rejected rows name that could have excused them. */
    Set<String> rejectedPersons();

    /** Where the rejected rows would have counted. */
    Set<RejectedPlace> rejectedPlaces();

    /** The file, where it has a header and no row, which is how an office says "none". */
    List<EmptyFile> emptyFiles();

    /** Whether a table counts as present: some row was accepted, or none was read and a file says that there is none. */
    static boolean present(Collection<? extends PartOutcome> ofTable) {
        return ofTable.stream().anyMatch(part -> part.balance().accepted() > 0)
                || (read(ofTable) == 0
                        && ofTable.stream().anyMatch(part -> !part.emptyFiles().isEmpty()));
    }

    /** How many rows were read. */
    static long read(Collection<? extends PartOutcome> ofTable) {
        return ofTable.stream().mapToLong(part -> part.balance().rows()).sum();
    }
}
