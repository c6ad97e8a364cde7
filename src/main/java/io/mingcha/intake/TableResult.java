package io.mingcha.intake;

import io.mingcha.table.Rows;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of one table's files.
 *
 * @param rows the accepted rows; null where the table counts as absent
 */
record TableResult(
        @Nullable Rows rows,
        List<FileBalance> balance,
        List<Rejected> rejected,
        List<Note> notes,
        Set<String> rejectedPersons,
        Set<RejectedPlace> rejectedPlaces,
        List<EmptyFile> emptyFiles) {}
