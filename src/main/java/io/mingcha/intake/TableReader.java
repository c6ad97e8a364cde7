package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Table;
import io.mingcha.index.IndexReader;
import io.mingcha.table.KeptRows;
import io.mingcha.table.Rows;
import io.mingcha.table.SourceFile;
import io.mingcha.table.TextPool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes in the rows of all files of one table, one after the other. */
final class TableReader {
    private final Table table;
    private final @Nullable Column person;
    private final Rows rows;
    private final KeyIndex keys;
    private final RowReader reader;
    private final List<PartResult> results = new ArrayList<>();
    private PartRead part;
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
        this.person = person;
        this.counts = new FileCounts(listener);
        this.source = new GivenRows(table, GivenPart.of(table, List.of()));
        this.rows = new Rows(table);
        this.keys = keys.apply(rows);
        this.part = new PartRead(table, "", 0, person);
        this.reader = new RowReader(table, rows, (column, word) -> part.unknownWord(column, word));
    }

    /** Reads rows that are no file's. */
    void read(GivenPart given) {
        try (GivenRows from = new GivenRows(table, given)) {
            begin(given.file(), 0, from);
            Cells row = new Cells();
            while (from.next(row)) {
                take(row);
            }
            end();
        }
    }

    /** What became of all that was read. */
    TableResult result() {
        return TableResult.of(table, rows, results);
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
        part = new PartRead(table, name, rows.size(), person);
        source = from;
        rows.addFile(new SourceFile(name, from.columns()));
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
        rows.replaceFile(new SourceFile(part.file(), source.columns()));
        results.add(part.result(source, counts.balance(table.name(), source.encoding())));
    }

    /**
     * Takes up the rows of a file as they are kept.
     *
     * @param alone whether no other rows come to the table
     */
    void takeKept(KeptPart kept, boolean alone) throws IOException {
        try (IndexReader in = kept.open()) {
            PartResult result = PartResult.read(in);
            String name = result.balance().file();
            part = new PartRead(table, name, rows.size(), person);
            rows.addFile(new SourceFile(name, result.columns()));
            counts.begin(name, kept.bytes());
            KeptRows.append(in, rows);
            in.end();
            if (!alone && !keys.addKept(part.firstRow())) {
                throw new StaleException(true);
            }
            counts.accepted(rows.size() - part.firstRow());
            counts.end();
            results.add(result);
        }
    }

    /** Where the rows begin of what was read or taken up last. */
    int lastFirstRow() {
        return part.firstRow();
    }

    /** How many rows there are. */
    int size() {
        return rows.size();
    }

    /** What was read last, for whoever keeps it. */
    ReadPart lastRead() {
        return new ReadPart(results.get(results.size() - 1), rows, part.firstRow(), rows.size(), part.passing());
    }

    /** Whether what was read last can be kept apart from other files. */
    boolean keepable() {
        return !part.entangled();
    }

    private FileCounts.Outcome outcome(Cells row) {
        RowFault whole = source.fault(row);
        if (whole != null) {
            part.reject(row, "", whole.value(), whole.reason());
            part.lostUnknown();
            return FileCounts.Outcome.REJECTED;
        }
        RowReader.Fault fault = reader.read(source, row);
        long[] values = reader.values();
        if (fault != null) {
            part.reject(row, fault.column().name(), fault.value(), fault.reason());
            part.passes(values, reader.read());
            part.lost(row, source);
            return FileCounts.Outcome.REJECTED;
        }
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
        part.passes(values, reader.read());
        if (earlier < part.firstRow()) {
            part.entangle();
        }
        if (keys.same(earlier, values)) {
            return FileCounts.Outcome.REPEATED;
        }
        return contradicts(row, rows.file(earlier).path() + " 第 " + rows.rowNumber(earlier) + " 行");
    }

    /** Rejects a row whose key an accepted row has that stands at a place. */
    private FileCounts.Outcome contradicts(Cells row, String place) {
        List<Column> key = table.keyColumns();
        part.reject(
                row,
                key.stream().map(Column::name).collect(Collectors.joining(";")),
                key.stream()
                        .map(column -> row.text(source.cell(column.index())))
                        .collect(Collectors.joining(";")),
                "与 " + place + "的“" + key.stream().map(Column::chinese).collect(Collectors.joining("、"))
                        + "”相同，其他内容却不同");
        part.lost(row, source);
        return FileCounts.Outcome.REJECTED;
    }
}
