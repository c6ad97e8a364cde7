package io.mingcha.intake;

import io.mingcha.dictionary.Table;
import io.mingcha.table.Rows;
import java.util.ArrayList;
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

    /** What became of all parts together, in their order. */
    static TableResult of(Table table, Rows rows, List<PartResult> parts) {
        Map<String, FileBalance> balance = new LinkedHashMap<>();
        List<Rejected> rejected = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        Set<String> persons = new LinkedHashSet<>();
        Set<RejectedPlace> places = new LinkedHashSet<>();
        List<EmptyFile> empty = new ArrayList<>();
        boolean declared = false;
        long read = 0;
        for (PartResult part : parts) {
            balance.merge(part.balance().file(), part.balance(), FileBalance::plus);
            rejected.addAll(part.rejected());
            notes.addAll(part.notes());
            persons.addAll(part.persons());
            places.addAll(part.places());
            declared |= part.declares();
            read += part.balance().rows();
            if (part.empty()) {
                empty.add(new EmptyFile(part.balance().file(), table.name()));
            }
        }
        boolean present = rows.size() > 0 || (declared && read == 0);
        if (!present && read > 0) {
            notes.add(absent(table, read));
        }
        return new TableResult(
                present ? rows : null, List.copyOf(balance.values()), rejected, notes, persons, places, empty);
    }

    /** Says that a table counts as absent of which rows were read. */
    static Note absent(Table table, long read) {
        return new Note("", "表“" + table.title() + "”读到 " + read + " 行而没有一行被接受，按没有这张表处理");
    }
}
