package io.mingcha.intake;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.table.Rows;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the files of a data folder one by one, for those who read them on many machines: the folder is listed by its names,
 * every file is read for itself, and what came of them is put together as if one machine had read the folder.
 */
public final class FileParts {
    private FileParts() {}

    /**
     * A file below a data folder.
     *
     * @param name the path below the folder, with {@code /}
     * @param bytes its size
     */
    public record Listed(String name, long bytes) implements Serializable {}

    /**
     * A data folder.
     *
     * @param files those to be read, in the order of their names by code point
     * @param notes on those that are not
     */
    public record Listing(List<Listed> files, List<Note> notes) {}

    /**
     * What one file holds.
     *
     * @param notes on what of it was not read
     */
    public record Content(List<FilePart> parts, List<Note> notes) {}

    /** Which of the files of a folder hold tables; hidden ones are to be left out before. */
    public static Listing list(Collection<Listed> found, Dictionary dictionary) {
        TableNames names = new TableNames(dictionary);
        List<InputFile> files = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        found.forEach(file -> DataFolder.take(Path.of(file.name()), file.name(), file.bytes(), names, files, notes));
        files.sort(Comparator.comparing(InputFile::name, CodePointOrder.INSTANCE));
        return new Listing(
                files.stream()
                        .map(file -> new Listed(file.name(), file.bytes()))
                        .toList(),
                notes);
    }

    /**
     * Reads a file.
     *
     * @param local where its content lies on this machine
     * @throws UnreadableFileException if it cannot be read at all
     */
    public static Content read(Path local, Listed file, Dictionary dictionary) {
        TableParts found = parts(local, file, dictionary);
        List<FilePart> parts = new ArrayList<>();
        for (int part = 0; part < found.parts().size(); part++) {
            parts.add(read(found.parts().get(part), part, Map.of()));
        }
        return new Content(parts, found.notes());
    }

    /**
     * Reads a part of a file again, to tell of rows that were found to contradict rows of other places.
     *
     * @param contested where the earlier row of each stands, by the place of the row
     */
    public static FilePart again(
            Path local, Listed file, Dictionary dictionary, int part, Map<Integer, String> contested) {
        return read(parts(local, file, dictionary).parts().get(part), part, contested);
    }

    /**
     * Takes in rows that are no file's, by the same forms and checks. Their numbers tell nothing.
     *
     * @param contested the rows that were found to contradict others, with what those are
     */
    public static FilePart given(GivenPart given, Dictionary dictionary, Map<Integer, String> contested) {
        Table table = dictionary.table(given.table());
        TableReader reader = TableReader.ofPart(table, Intake.person(table), contested);
        reader.read(given);
        FilePart part = FilePart.of(0, 0, reader.result(), reader.rows());
        return new FilePart(part.report().unnumbered(), part.rows());
    }

    private static TableParts parts(Path local, Listed file, Dictionary dictionary) {
        TableNames names = new TableNames(dictionary);
        List<InputFile> files = new ArrayList<>();
        DataFolder.take(local, file.name(), file.bytes(), names, files, new ArrayList<>());
        return TableParts.of(files.get(0), names);
    }

    private static FilePart read(TablePart part, int number, Map<Integer, String> contested) {
        Table table = part.table();
        TableReading reading = new TableReading(
                table,
                List.of(part),
                List.of(),
                1,
                KeptParts.none(),
                () -> TableReader.ofPart(table, Intake.person(table), contested));
        reading.alone();
        return FilePart.of(number, part.bytes(), reading.result(), reading.rows());
    }

    /**
     * Puts together what came of the files of a folder.
     *
     * @param reports of all parts, in the order of files and their parts, after keys were compared
     * @param notes on the folder, then on its files
     * @param rows stands for the rows of a table that is present
     */
    public static IntakeResult merged(List<PartReport> reports, List<Note> notes, Map<String, Rows> rows) {
        Map<String, List<PartReport>> byTable = new LinkedHashMap<>();
        reports.forEach(report -> byTable.computeIfAbsent(report.table(), table -> new ArrayList<>())
                .add(report));
        Comparator<List<PartReport>> largest = Comparator.comparingLong(
                parts -> parts.stream().mapToLong(PartReport::bytes).sum());
        List<TableResult> results = byTable.values().stream()
                .sorted(largest.reversed())
                .map(parts -> result(parts, rows))
                .toList();
        return Intake.merged(results, new ArrayList<>(notes), Set.of());
    }

    /** Whether a table counts as present: some row was accepted, or none was read and a file says that there is none. */
    public static boolean present(Collection<PartReport> ofTable) {
        return PartOutcome.present(ofTable);
    }

    private static TableResult result(List<PartReport> parts, Map<String, Rows> rows) {
        String table = parts.get(0).table();
        return TableResult.of(Dictionary.shipped().table(table), rows.get(table), parts);
    }
}
