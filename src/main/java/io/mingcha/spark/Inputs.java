package io.mingcha.spark;

import io.mingcha.command.Cluster;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.intake.CodePointOrder;
import io.mingcha.intake.FileParts;
import io.mingcha.intake.Note;
import io.mingcha.intake.PartReport;
import io.mingcha.intake.UnreadableFileException;
import io.mingcha.part.FileReading;
import io.mingcha.part.Readings;
import io.mingcha.source.DatabaseAccess;
import io.mingcha.source.DatabaseTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/** All that a scan reads: the files of a folder, tables in Parquet beside them and a database, one after the other. */
final class Inputs implements AutoCloseable {
    /** What tells a scan in one place to read files by profiles. */
    private static final String SOURCES = "sources.yaml";

    private final JavaSparkContext spark;
    private final List<Input> inputs = new ArrayList<>();
    private final List<Integer> firsts = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private @Nullable DatabaseTables tables;
    private int pieces;

    private Inputs(JavaSparkContext spark) {
        this.spark = spark;
    }

    /**
     * Looks for what is to be read.
     *
     * @throws UnreadableFileException if the folder or the database cannot be read
     */
    static Inputs of(JavaSparkContext spark, Cluster.Data data, Tuning tuning) {
        Inputs inputs = new Inputs(spark);
        String folder = data.folder();
        DatabaseAccess database = data.database();
        if (folder != null) {
            inputs.folder(DataFiles.whole(folder, spark.hadoopConfiguration()), tuning);
        }
        if (database != null) {
            DatabaseTables found = DatabaseTables.open(database, Dictionary.shipped(), tuning.rowsPerRange());
            inputs.tables = found;
            inputs.notes.addAll(found.notes());
            inputs.add(new DatabaseInput(spark, database, found, inputs.pieces));
        }
        return inputs;
    }

    private void folder(String folder, Tuning tuning) {
        List<FileParts.Listed> found = DataFiles.below(folder, spark.hadoopConfiguration());
        if (found.stream().anyMatch(file -> file.name().equals(SOURCES))) {
            throw new UnreadableFileException(SOURCES, "集群扫描不按来源清单读取；请先用 mingcha data convert 转成各表，再扫描转出的目录");
        }
        ParquetTable.Listing parquet = ParquetTable.among(found);
        FileParts.Listing listing = FileParts.list(parquet.others(), Dictionary.shipped());
        notes.addAll(listing.notes());
        notes.addAll(parquet.notes());
        add(new FileInput(spark, folder, listing.files(), 0));
        if (!parquet.tables().isEmpty()) {
            parquet(folder, parquet.tables(), tuning.session(spark));
        }
    }

    private void parquet(String folder, List<ParquetTable> tables, SparkSession session) {
        for (ParquetTable table : tables) {
            ParquetInput input = new ParquetInput(spark, session, folder, table, pieces);
            input.notes().forEach(note -> notes.add(new Note(table.name(), note)));
            add(input);
        }
    }

    private void add(Input input) {
        inputs.add(input);
        firsts.add(pieces);
        pieces += input.pieces();
    }

    /** What comes of reading, kept on the disks of those who read. */
    JavaRDD<FileReading.Read> read() {
        return inputs.stream()
                .map(Input::read)
                .reduce(JavaRDD::union)
                .orElseThrow()
                .persist(StorageLevel.DISK_ONLY());
    }

    /**
     * What was read of everything.
     *
     * @param told all that came of reading but the rows
     * @throws UnreadableFileException of the first file by name that cannot be read, where there is any
     */
    Readings readings(List<FileReading.Read> told) {
        told.stream()
                .filter(FileReading.Unreadable.class::isInstance)
                .map(FileReading.Unreadable.class::cast)
                .min(Comparator.comparing(FileReading.Unreadable::file, CodePointOrder.INSTANCE))
                .ifPresent(first -> {
                    throw new UnreadableFileException(first.file(), first.reason());
                });
        List<FileReading.OfPart> parts = told.stream()
                .filter(FileReading.OfPart.class::isInstance)
                .map(FileReading.OfPart.class::cast)
                .toList();
        inputs.forEach(input -> input.check(parts));
        List<Note> all = new ArrayList<>(notes);
        told.stream()
                .filter(FileReading.OfFile.class::isInstance)
                .map(FileReading.OfFile.class::cast)
                .sorted(Comparator.comparingInt(FileReading.OfFile::file))
                .forEach(file -> all.addAll(file.notes()));
        return new Readings(parts, all);
    }

    /** Reads again as {@link Input#again}. */
    Map<Integer, PartReport> again(Map<Integer, Map<Integer, String>> contested) {
        Map<Integer, PartReport> again = new HashMap<>();
        for (int at = 0; at < inputs.size(); at++) {
            int from = FileReading.source(firsts.get(at), 0);
            int to = FileReading.source(firsts.get(at) + inputs.get(at).pieces(), 0);
            Map<Integer, Map<Integer, String>> here = new HashMap<>();
            contested.forEach((source, rows) -> {
                if (source >= from && source < to) {
                    here.put(source, new HashMap<>(rows));
                }
            });
            if (!here.isEmpty()) {
                again.putAll(inputs.get(at).again(here));
            }
        }
        return again;
    }

    @Override
    public void close() {
        if (tables != null) {
            tables.close();
        }
    }
}
