package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Table;
import io.mingcha.table.Rows;
import io.mingcha.table.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads all files of one table, one after the other, in one thread. */
final class TableReader {
    private static final int REPORTED = 1 << 13;

    private final Table table;
    private final IntakeListener listener;
    private final Rows rows;
    private final KeyIndex keys;
    private final RowReader reader;
    private final Map<String, String> unknownWords = new LinkedHashMap<>();
    private final @Nullable Column person;
    private final Map<String, FileBalance> balance = new LinkedHashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Set<String> persons = new LinkedHashSet<>();
    private final RejectedPlaces rejectedPlaces;
    private final List<EmptyFile> empty = new ArrayList<>();
    private boolean declared;

    /** @param person the column whose person is remembered where a row is rejected; null to remember none */
    TableReader(Table table, @Nullable Column person, IntakeListener listener) {
        this.table = table;
        this.person = person;
        this.listener = listener;
        this.rows = new Rows(table);
        this.keys = new KeyIndex(table, rows);
        this.reader = new RowReader(table, rows, this::unknownWord);
        this.rejectedPlaces = new RejectedPlaces(table);
    }

    private void unknownWord(Column column, String word) {
        String code = column.codes()
                .get(column.codeIndex(String.valueOf(column.otherwise())))
                .chinese();
        unknownWords.putIfAbsent(
                column.name() + "\0" + word,
                "“" + column.chinese() + "”的“" + Shown.clipped(word) + "”不认识，按“" + code + "”处理");
    }

    /**
     * Reads the parts in the order given, files first.
     *
     * @throws UnreadableFileException if one cannot be read
     */
    TableResult read(List<TablePart> parts, List<GivenPart> given) {
        for (TablePart part : parts) {
            String file = part.file().name();
            try (RowSource source = part.open()) {
                read(file, part.bytes(), source);
            } catch (BrokenInputException e) {
                throw new UnreadableFileException(file, String.valueOf(e.getMessage()), e);
            } catch (IOException e) {
                throw new UnreadableFileException(file, "读取失败：" + e, e);
            }
        }
        for (GivenPart part : given) {
            try (GivenRows source = new GivenRows(table, part)) {
                read(part.file(), 0, source);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return result();
    }

    private TableResult result() {
        long read = balance.values().stream().mapToLong(FileBalance::rows).sum();
        boolean present = rows.size() > 0 || (declared && read == 0);
        if (!present && read > 0) {
            notes.add(new Note("", "表“" + table.title() + "”读到 " + read + " 行而没有一行被接受，按没有这张表处理"));
        }
        return new TableResult(
                present ? rows : null,
                List.copyOf(balance.values()),
                rejected,
                notes,
                persons,
                rejectedPlaces.places(),
                empty);
    }

    private void read(String file, long size, RowSource source) throws IOException {
        rows.addFile(new SourceFile(file, source.columns()));
        unknownWords.clear();
        Cells row = new Cells();
        long accepted = 0;
        long repeated = 0;
        long refused = 0;
        long bytes = 0;
        while (source.next(row)) {
            switch (take(file, source, row)) {
                case ACCEPTED -> accepted++;
                case REPEATED -> repeated++;
                case REJECTED -> refused++;
            }
            if ((accepted + repeated + refused) % REPORTED == 0) {
                long now = Math.min(source.bytesRead(), size);
                listener.read(file, REPORTED, now - bytes);
                bytes = now;
            }
        }
        long read = accepted + repeated + refused;
        listener.read(file, read % REPORTED, size - bytes);
        rows.replaceFile(new SourceFile(file, source.columns()));
        count(new FileBalance(file, table.name(), source.encoding(), read, accepted, repeated, refused));
        source.notes().forEach(text -> notes.add(new Note(file, text)));
        unknownWords.values().forEach(text -> notes.add(new Note(file, text)));
        if (source.declaresTable()) {
            declared = true;
            noteEmpty(file, read);
        } else if (read == 0) {
            notes.add(new Note(file, "没有可用的标题行，也没有数据，不能当作“没有”，表“" + table.title() + "”不因它而算有"));
        }
    }

    private void noteEmpty(String file, long read) {
        if (read == 0) {
            empty.add(new EmptyFile(file, table.name()));
            notes.add(new Note(file, "表“" + table.title() + "”没有任何数据行，视为“没有”"));
        }
    }

    private void count(FileBalance part) {
        balance.merge(
                part.file(),
                part,
                (a, b) -> new FileBalance(
                        a.file(),
                        a.table(),
                        a.encoding(),
                        a.rows() + b.rows(),
                        a.accepted() + b.accepted(),
                        a.repeated() + b.repeated(),
                        a.rejected() + b.rejected()));
    }

    private enum Outcome {
        ACCEPTED,
        REPEATED,
        REJECTED
    }

    private Outcome take(String file, RowSource source, Cells row) {
        RowFault whole = source.fault(row);
        if (whole != null) {
            reject(file, row, "", whole.value(), whole.reason());
            rejectedPlaces.addUnknown();
            return Outcome.REJECTED;
        }
        RowReader.Fault fault = reader.read(source, row);
        if (fault != null) {
            reject(file, row, fault.column().name(), fault.value(), fault.reason());
            remember(source, row);
            return Outcome.REJECTED;
        }
        long[] values = reader.values();
        int earlier = keys.find(values);
        if (earlier < 0) {
            rows.add(values, row.row());
            keys.added();
            return Outcome.ACCEPTED;
        }
        if (keys.same(earlier, values)) {
            return Outcome.REPEATED;
        }
        String place = rows.file(earlier).path() + " 第 " + rows.rowNumber(earlier) + " 行";
        reject(
                file,
                row,
                table.keyColumns().stream().map(Column::name).collect(Collectors.joining(";")),
                table.keyColumns().stream()
                        .map(key -> row.text(source.cell(key.index())))
                        .collect(Collectors.joining(";")),
                "与 " + place + "的“"
                        + table.keyColumns().stream().map(Column::chinese).collect(Collectors.joining("、"))
                        + "”相同，其他内容却不同");
        remember(source, row);
        return Outcome.REJECTED;
    }

    private void reject(String file, Cells row, String column, String value, String reason) {
        rejected.add(new Rejected(file, table.name(), row.row(), column, Shown.clipped(value), reason));
    }

    private void remember(RowSource source, Cells row) {
        rejectedPlaces.add(source, row);
        int cell = person == null ? -1 : source.cell(person.index());
        if (person == null || cell < 0 || row.isBlank(cell)) {
            return;
        }
        try {
            if (row.kind(cell) != Cells.Kind.TEXT) {
                source.adapt(row, cell, person.type());
            }
        } catch (CellFault e) {
            // a cell that names nobody excuses nobody
            return;
        }
        TextForm.fold(row, cell);
        persons.add(row.text(cell));
    }
}
