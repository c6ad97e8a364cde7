package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Table;
import io.mingcha.table.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of the rows of one file or sheet while it is read. */
final class PartRead {
    private final Table table;
    private final String file;
    private final int firstRow;
    private final LostCover cover;
    private final RejectedPlaces places;
    private final List<Rejected> rejected = new ArrayList<>();
    private final Map<String, String> unknownWords = new LinkedHashMap<>();
    private final Map<Column, Set<Integer>> passing = new LinkedHashMap<>();
    private boolean entangled;

    /**
     * @param firstRow how many rows were accepted before
     * @param person the column whose person is remembered where a row is rejected; null to remember none
     */
    PartRead(Table table, String file, int firstRow, @Nullable Column person) {
        this.table = table;
        this.file = file;
        this.firstRow = firstRow;
        this.cover = new LostCover(person);
        this.places = new RejectedPlaces(table);
    }

    String file() {
        return file;
    }

    int firstRow() {
        return firstRow;
    }

    void unknownWord(Column column, String word) {
        String code = column.codes()
                .get(column.codeIndex(String.valueOf(column.otherwise())))
                .chinese();
        unknownWords.putIfAbsent(
                column.name() + "\0" + word,
                "“" + column.chinese() + "”的“" + Shown.clipped(word) + "”不认识，按“" + code + "”处理");
    }

    /** Lists a row as rejected. */
    void reject(Cells row, String column, String value, String reason) {
        rejected.add(new Rejected(file, table.name(), row.row(), column, Shown.clipped(value), reason));
    }

    /** Remembers that a row was rejected of which nothing can be told. */
    void lostUnknown() {
        places.addUnknown();
    }

    /** Remembers what a row might have said that was rejected. */
    void lost(Cells row, RowSource source) {
        places.add(source, row);
        cover.lost(row, source);
    }

    /**
     * Remembers the texts of a row that is not accepted, since they have numbers all the same.
     *
     * @param read how many of its columns have values
     */
    void passes(long[] values, int read) {
        for (Column column : table.columns().subList(0, read)) {
            long value = values[column.index()];
            if (column.type().pooled() && value != Rows.BLANK) {
                passing.computeIfAbsent(column, of -> new LinkedHashSet<>()).add((int) value);
            }
        }
    }

    /** Remembers that a row was compared with one of a file that was read before. */
    void entangle() {
        entangled = true;
    }

    /** Whether what became of its rows hangs on files that were read before. */
    boolean entangled() {
        return entangled;
    }

    /** By column, the texts of rows that were not accepted. */
    List<int[]> passing() {
        return table.columns().stream()
                .map(column -> passing.getOrDefault(column, Set.of()).stream()
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toList();
    }

    /** What became of the rows, all of them read. */
    PartResult result(RowSource source, FileBalance balance) {
        List<Note> notes = new ArrayList<>();
        source.notes().forEach(text -> notes.add(new Note(file, text)));
        unknownWords.values().forEach(text -> notes.add(new Note(file, text)));
        if (balance.rows() == 0) {
            String title = table.title();
            notes.add(new Note(
                    file,
                    source.declaresTable()
                            ? "表“" + title + "”没有任何数据行，视为“没有”"
                            : "没有可用的标题行，也没有数据，不能当作“没有”，表“" + title + "”不因它而算有"));
        }
        return new PartResult(
                balance, source.columns(), source.declaresTable(), rejected, notes, cover.persons(), places.places());
    }
}
