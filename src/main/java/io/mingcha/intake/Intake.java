package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.index.FileStamp;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Reads a data folder, or takes in rows that are given. */
public final class Intake {
    /** The tables whose rows excuse an absence: a row lost from them must not become an accusation. */
    private static final Set<String> COVERS = Set.of("leaves", "outings");

    /** So many pieces more than there are threads may wait for their turn. */
    private static final int PIECES_AHEAD = 2;

    private Intake() {}

    /**
     * Reads every file below a folder that is named after a table, and every sheet that is. The tables are read side by
     * side; the files of one table one after the other, in the order of their names by code point.
     *
     * @param threads how many tables are read at the same time, at least 1
     * @param listener hears how far the reading is, from the reading threads
     * @throws UnreadableFileException if the folder or one of those files cannot be read at all; where several cannot, the
     *     first by name is told
     */
    public static IntakeResult read(Path dataFolder, Dictionary dictionary, int threads, IntakeListener listener) {
        return read(dataFolder, Given.NONE, dictionary, threads, listener);
    }

    /** Reads a folder as above, and takes in what others made of some of its files, or of no file, behind the rest. */
    public static IntakeResult read(
            Path dataFolder, Given given, Dictionary dictionary, int threads, IntakeListener listener) {
        return read(dataFolder, given, dictionary, threads, KeptParts.none(), listener);
    }

    /** Reads as above, but takes up what is kept of files that are as they were. */
    public static IntakeResult read(
            Path dataFolder, Given given, Dictionary dictionary, int threads, KeptParts kept, IntakeListener listener) {
        TableNames names = new TableNames(dictionary);
        DataFolder folder = new DataFolder(dataFolder, names, given.claimed());
        List<Note> notes = new ArrayList<>(folder.notes());
        notes.addAll(given.notes());
        try (Workers workers = new Workers(threads)) {
            List<TablePart> parts = new ArrayList<>();
            List<Callable<TableParts>> looks = new ArrayList<>();
            folder.files().forEach(file -> looks.add(() -> TableParts.of(file, names)));
            for (TableParts found : workers.all(looks)) {
                parts.addAll(found.parts());
                notes.addAll(found.notes());
            }
            listener.planned(
                    (int) parts.stream()
                            .map(part -> part.file().name())
                            .distinct()
                            .count(),
                    parts.stream().mapToLong(TablePart::bytes).sum());
            List<TableReading> readings = readings(parts, given, dictionary, threads, kept, listener);
            workers.all(readings.stream()
                    .map(reading -> (Callable<Boolean>) () -> {
                        reading.cut();
                        return true;
                    })
                    .toList());
            Shift shift = new Shift(readings);
            workers.all(Collections.nCopies(threads, (Callable<Boolean>) shift::work));
            return merged(results(readings), notes, given.lostCover());
        }
    }

    /**
     * What tells, without reading them, that the files of a folder are those that they were, by their names.
     *
     * @throws UnreadableFileException if the folder cannot be listed
     */
    public static Map<String, FileStamp> stamps(Path dataFolder, Dictionary dictionary) {
        Map<String, FileStamp> stamps = new TreeMap<>();
        for (InputFile file : new DataFolder(dataFolder, new TableNames(dictionary), Set.of()).files()) {
            try {
                stamps.put(file.name(), FileStamp.of(file.path()));
            } catch (IOException e) {
                throw new UnreadableFileException(file.name(), "读取失败：" + e, e);
            }
        }
        return stamps;
    }

    /**
     * Reads one file as a table, whatever the file is called.
     *
     * @throws UnreadableFileException if it cannot be read at all, or is in none of the formats
     */
    public static IntakeResult file(Path path, Table table) {
        InputFile file = InputFile.of(path, table);
        TableParts found = TableParts.of(file, new TableNames(List.of(table)));
        if (found.parts().isEmpty()) {
            String note = found.notes().stream().map(Note::text).findFirst().orElse("没有可读的工作表");
            throw new UnreadableFileException(file.name(), note);
        }
        TableReading reading = new TableReading(
                table,
                found.parts(),
                List.of(),
                PIECES_AHEAD,
                KeptParts.none(),
                () -> new TableReader(table, null, IntakeListener.NONE));
        reading.alone();
        return merged(List.of(reading.result()), new ArrayList<>(found.notes()), Set.of());
    }

    /**
     * Takes in rows that are given instead of read from files, by the same forms and checks. A table that is given
     * without rows is present and empty.
     *
     * @param tables by canonical table name, the rows' cells by canonical column name; a cell that a row lacks is blank
     * @throws IllegalArgumentException if the dictionary has no such table or column
     */
    public static IntakeResult of(Map<String, List<Map<String, String>>> tables, Dictionary dictionary) {
        List<TableResult> results = new ArrayList<>();
        tables.forEach((name, rows) -> {
            Table table = dictionary.table(name);
            TableReader reader = new TableReader(table, person(table), IntakeListener.NONE);
            reader.read(GivenPart.of(table, rows));
            results.add(reader.result());
        });
        return merged(results, new ArrayList<>(), Set.of());
    }

    /** The tables with most to read first, so that no thread is left with the largest at the end. */
    private static List<TableReading> readings(
            List<TablePart> parts,
            Given given,
            Dictionary dictionary,
            int threads,
            KeptParts kept,
            IntakeListener listener) {
        Map<Table, List<TablePart>> byTable = new LinkedHashMap<>();
        given.parts()
                .forEach(part -> byTable.computeIfAbsent(dictionary.table(part.table()), table -> new ArrayList<>()));
        parts.forEach(part -> byTable.computeIfAbsent(part.table(), table -> new ArrayList<>())
                .add(part));
        return byTable.entrySet().stream()
                .map(entry -> new TableReading(
                        entry.getKey(),
                        entry.getValue(),
                        given.of(entry.getKey()),
                        PIECES_AHEAD + threads,
                        kept,
                        () -> new TableReader(entry.getKey(), person(entry.getKey()), listener)))
                .sorted(Comparator.comparingLong(TableReading::bytes).reversed())
                .toList();
    }

    /** Where several tables cannot be read, the file is told that is first by name, the same every time. */
    private static List<TableResult> results(List<TableReading> readings) {
        List<TableResult> results = new ArrayList<>();
        UnreadableFileException first = null;
        for (TableReading reading : readings) {
            try {
                results.add(reading.result());
            } catch (UnreadableFileException e) {
                boolean earlier = first == null || CodePointOrder.INSTANCE.compare(e.file(), first.file()) < 0;
                first = earlier ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
        return results;
    }

    /** The column whose person is remembered where a row of a table is rejected; null where none is. */
    static @Nullable Column person(Table table) {
        return COVERS.contains(table.name()) ? table.column("person_id") : null;
    }

    static IntakeResult merged(List<TableResult> results, List<Note> notes, Set<String> lostCover) {
        Map<String, Rows> tables = new HashMap<>();
        List<FileBalance> balance = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        Set<String> persons = new TreeSet<>(CodePointOrder.INSTANCE);
        persons.addAll(lostCover);
        List<RejectedPlace> places = new ArrayList<>();
        List<EmptyFile> empty = new ArrayList<>();
        for (TableResult result : results) {
            Rows rows = result.rows();
            if (rows != null) {
                tables.put(rows.table().name(), rows);
            }
            balance.addAll(result.balance());
            rejected.addAll(result.rejected());
            notes.addAll(result.notes());
            persons.addAll(result.rejectedPersons());
            places.addAll(result.rejectedPlaces());
            empty.addAll(result.emptyFiles());
        }
        balance.sort(
                Comparator.comparing(FileBalance::file, CodePointOrder.INSTANCE).thenComparing(FileBalance::table));
        rejected.sort(Rejected.ORDER);
        notes.sort(Comparator.comparing(Note::file, CodePointOrder.INSTANCE));
        empty.sort(
                Comparator.comparing(EmptyFile::file, CodePointOrder.INSTANCE).thenComparing(EmptyFile::table));
        return new IntakeResult(new Dataset(tables), balance, rejected, notes, persons, places, empty);
    }
}
