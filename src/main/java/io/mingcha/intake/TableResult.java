package io.mingcha.intake;

import io.mingcha.dictionary.Table;
import io.mingcha.table.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
        List<EmptyFile> emptyFiles) {

    /**
     * What became of all parts together, in their order.
     *
     * @param rows stands for the rows where the table is present; null only where it is not
     */
    static TableResult of(Table table, @Nullable Rows rows, Collection<? extends PartOutcome> parts) {
        Map<String, FileBalance> balance = new LinkedHashMap<>();
        List<Rejected> rejected = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        Set<String> persons = new LinkedHashSet<>();
        Set<RejectedPlace> places = new LinkedHashSet<>();
        List<EmptyFile> empty = new ArrayList<>();
        for (PartOutcome part : parts) {
            balance.merge(part.balance().file(), part.balance(), FileBalance::plus);
            rejected.addAll(part.rejected());
            notes.addAll(part.notes());
            persons.addAll(part.rejectedPersons());
            places.addAll(part.rejectedPlaces());
            empty.addAll(part.emptyFiles());
        }
        boolean present = PartOutcome.present(parts);
        long read = PartOutcome.read(parts);
        if (!present && read > 0) {
            notes.add(new Note("", "表“" + table.title() + "”读到 " + read + " 行而没有一行被接受，按没有这张表处理"));
        }
        return new TableResult(
                present ? rows : null, List.copyOf(balance.values()), rejected, notes, persons, places, empty);
    }
}
