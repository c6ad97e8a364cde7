package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Table;
import io.mingcha.table.Rows;
import io.mingcha.table.SourceFile;
import io.mingcha.table.TextPool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes in the rows of all files of one table, one after the other. */
final class TableReader {
    private final Table table;
    private final Rows rows;
    private final KeyIndex keys;
    private final RowReader reader;
    private final Map<String, String> unknownWords = new LinkedHashMap<>();
    private final Rejections rejections;
    private final Map<String, FileBalance> balance = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<EmptyFile> empty = new ArrayList<>();
    private boolean declared;
    private String file = "";
    private RowSource source;
    private final FileCounts counts;
    private final Map<Integer, String> contested;

    /** @param person the column whose person is remembered where a row is rejected; null to remember none */
    TableReader(Table table, @Nullable Column person, IntakeListener listener) {
        this(table, person, listener, rows -> KeyIndex.of(table, rows), Map.of());
    }

    /**
     * A reader for a part of a table, whose keys are compared with those of other parts elsewhere: it takes every key for
     * new.
     *
     * @param contested where the earlier row stands of each row that was found to contradict one, by the place of the row
     */
    static TableReader ofPart(Table table, @Nullable Column person, Map<Integer, String> contested) {
        return new TableReader(
                table,
                person,
                IntakeListener.NONE,
                rows -> contested.isEmpty() ? KeyIndex.none(rows) : new KeysElsewhere(rows),
                contested);
    }

    private TableReader(
            Table table,
            @Nullable Column person,
            IntakeListener listener,
            Function<Rows, KeyIndex> keys,
            Map<Integer, String> contested) {
        this.contested = contested;
        this.table = table;
        this.rejections = new Rejections(table, person);
        this.counts = new FileCounts(listener);
        this.source = new GivenRows(table, GivenPart.of(table, List.of()));
        this.rows = new Rows(table);
        this.keys = keys.apply(rows);
        this.reader = new RowReader(table, rows, this::unknownWord);
    }

    private void unknownWord(Column column, String word) {
        String code = column.codes()
                .get(column.codeIndex(String.valueOf(column.otherwise())))
                .chinese();
        unknownWords.putIfAbsent(
                column.name() + "\0" + word,
                "“" + column.chinese() + "”的“" + Shown.clipped(word) + "”不认识，按“" + code + "”处理");
    }

    /** Reads rows that are no file's. */
    void read(GivenPart part) {
        try (GivenRows given = new GivenRows(table, part)) {
            begin(part.file(), 0, given);
            Cells row = new Cells();
            while (given.next(row)) {
                take(row);
            }
            end();
        }
    }

    /** What became of all that was read. */
    TableResult result() {
        long read = balance.values().stream().mapToLong(FileBalance::rows).sum();
        boolean present = rows.size() > 0 || (declared && read == 0);
        if (!present && read > 0) {
            notes.add(absent(table, read));
        }
        return new TableResult(
                present ? rows : null,
                List.copyOf(balance.values()),
                rejections.rows(),
                notes,
                rejections.persons(),
                rejections.places(),
                empty);
    }

    /** Says that a table counts as absent of which rows were read. */
    static Note absent(Table table, long read) {
        return new Note("", "表“" + table.title() + "”读到 " + read + " 行而没有一行被接受，按没有这张表处理");
    }

    /** The accepted rows, also of a table that counts as absent. */
    Rows rows() {
        return rows;
    }

    /** The texts that have numbers by now, by column; null for a column without texts. */
    TextPool.@Nullable Snapshot[] known() {
        TextPool.Snapshot[] known = new TextPool.Snapshot[table.columns().size()];
        for (Column column : table.columns()) {
            known[column.index()] =
                    column.type().pooled() ? rows.pool(column.index()).snapshot() : null;
        }
        return known;
    }

    /** Begins a file or a sheet, whose rows are taken next. */
    void begin(String name, long size, RowSource from) {
        file = name;
        source = from;
        rows.addFile(new SourceFile(name, from.columns()));
        unknownWords.clear();
        counts.begin(name, size);
    }

    /** Takes a row, blank ones apart. */
    void take(Cells row) {
        counts.add(outcome(row));
        counts.readUpTo(source.bytesRead());
    }

    FileCounts counts() {
        return counts;
    }

    /** Numbers the texts that were new when rows were read; see {@link ByteText}. */
    void number(long[][] values, int count, byte[] texts) {
        for (Column column : table.columns()) {
            if (column.type().pooled()) {
                TextPool pool = rows.pool(column.index());
                long[] ofColumn = values[column.index()];
                for (int row = 0; row < count; row++) {
                    ofColumn[row] = ByteText.number(ofColumn[row], texts, pool);
                }
            }
        }
    }

    /**
     * Takes rows as long as no accepted one has the key of the next.
     *
     * @param values by column and row
     * @return the row that must be taken by itself, since its key was there before; {@code to} where there is none
     */
    int takeNew(long[][] values, int[] numbers, int from, int to) {
        int row = keys.addNew(values, from, to);
        rows.addAll(values, numbers, from, row);
        counts.accepted(row - from);
        return row;
    }

    /** Ends the file or sheet. */
    void end() {
        counts.end();
        long read = counts.rows();
        rows.replaceFile(new SourceFile(file, source.columns()));
        count(counts.balance(table.name(), source.encoding()));
        source.notes().forEach(text -> notes.add(new Note(file, text)));
        unknownWords.values().forEach(text -> notes.add(new Note(file, text)));
        if (source.declaresTable()) {
            declared = true;
            noteEmpty(file, read);
        } else if (read == 0) {
            notes.add(new Note(file, "没有可用的标题行，也没有数据，不能当作“没有”，表“" + table.title() + "”不因它而算有"));
        }
    }

    private void noteEmpty(String name, long read) {
        if (read == 0) {
            empty.add(new EmptyFile(name, table.name()));
            notes.add(new Note(name, "表“" + table.title() + "”没有任何数据行，视为“没有”"));
        }
    }

    private void count(FileBalance part) {
        balance.merge(part.file(), part, FileBalance::plus);
    }

    private FileCounts.Outcome outcome(Cells row) {
        RowFault whole = source.fault(row);
        if (whole != null) {
            rejections.add(file, row, whole);
            return FileCounts.Outcome.REJECTED;
        }
        RowReader.Fault fault = reader.read(source, row);
        if (fault != null) {
            rejections.add(file, row, source, fault.column().name(), fault.value(), fault.reason());
            return FileCounts.Outcome.REJECTED;
        }
        long[] values = reader.values();
        String contradicted = contested.get(row.row());
        if (contradicted != null) {
            return contradicts(row, contradicted);
        }
        int earlier = keys.find(values);
        if (earlier < 0) {
            rows.add(values, row.row());
            keys.added(values);
            return FileCounts.Outcome.ACCEPTED;
        }
        if (keys.same(earlier, values)) {
            return FileCounts.Outcome.REPEATED;
        }
        return contradicts(row, rows.file(earlier).path() + " 第 " + rows.rowNumber(earlier) + " 行");
    }

    /** Rejects a row whose key an accepted row has that stands at a place. */
    private FileCounts.Outcome contradicts(Cells row, String place) {
        List<Column> key = table.keyColumns();
        rejections.add(
                file,
                row,
                source,
                key.stream().map(Column::name).collect(Collectors.joining(";")),
                key.stream()
                        .map(column -> row.text(source.cell(column.index())))
                        .collect(Collectors.joining(";")),
                "与 " + place + "的“" + key.stream().map(Column::chinese).collect(Collectors.joining("、"))
                        + "”相同，其他内容却不同");
        return FileCounts.Outcome.REJECTED;
    }
}
