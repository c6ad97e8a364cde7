package io.mingcha.spark;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.intake.CodePointOrder;
import io.mingcha.intake.FileParts;
import io.mingcha.intake.Note;
import io.mingcha.intake.PartReport;
import io.mingcha.intake.UnreadableFileException;
import io.mingcha.part.FileReading;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;

/** The files of a data folder, read where the work is. */
final class FileInput {
    /** What tells a scan in one place to read files by profiles. */
    private static final String SOURCES = "sources.yaml";

    private final JavaSparkContext spark;
    private final String folder;
    private final List<Numbering> files = new ArrayList<>();
    private final List<Note> notes;
    private final SerializableConfiguration hadoop;

    /** A file and its number in the order of names. */
    private record Numbering(int number, FileParts.Listed file) implements Serializable {}

    /** What is to be told of a part of a file that is read again. */
    private record Question(FileParts.Listed file, int part, int source, Map<Integer, String> contested)
            implements Serializable {}

    FileInput(JavaSparkContext spark, String folder) {
        this.spark = spark;
        this.folder = DataFiles.whole(folder, spark.hadoopConfiguration());
        this.hadoop = new SerializableConfiguration(spark.hadoopConfiguration());
        List<FileParts.Listed> found = DataFiles.below(folder, spark.hadoopConfiguration());
        if (found.stream().anyMatch(file -> file.name().equals(SOURCES))) {
            throw new UnreadableFileException(SOURCES, "集群扫描不按来源清单读取；请先用 mingcha data convert 转成各表，再扫描转出的目录");
        }
        FileParts.Listing listing = FileParts.list(found, Dictionary.shipped());
        this.notes = listing.notes();
        listing.files().forEach(file -> files.add(new Numbering(files.size(), file)));
    }

    /** What comes of reading, kept on the disks of those who read. */
    JavaRDD<FileReading.Read> read() {
        String root = folder;
        SerializableConfiguration configuration = hadoop;
        List<Numbering> largestFirst = files.stream()
                .sorted(Comparator.comparingLong((Numbering file) -> file.file().bytes())
                        .reversed())
                .toList();
        return spark.parallelize(largestFirst, Math.max(1, files.size()))
                .flatMap(file -> {
                    try (LocalCopy copy = LocalCopy.of(root, file.file().name(), configuration.value())) {
                        return FileReading.read(copy.path(), file.file(), file.number());
                    } catch (IOException e) {
                        return List.<FileReading.Read>of(
                                        new FileReading.Unreadable(file.file().name(), "读取失败：" + e))
                                .iterator();
                    }
                })
                .persist(StorageLevel.DISK_ONLY());
    }

    /**
     * The notes on the folder and its files.
     *
     * @param told what was told of files and of those that could not be read
     * @throws UnreadableFileException the one of the first file by name, where there is any
     */
    List<Note> notes(List<FileReading.Read> told) {
        List<FileReading.Unreadable> unreadable = new ArrayList<>();
        List<FileReading.OfFile> ofFiles = new ArrayList<>();
        for (FileReading.Read read : told) {
            if (read instanceof FileReading.Unreadable file) {
                unreadable.add(file);
            } else if (read instanceof FileReading.OfFile file) {
                ofFiles.add(file);
            }
        }
        unreadable.stream()
                .min(Comparator.comparing(FileReading.Unreadable::file, CodePointOrder.INSTANCE))
                .ifPresent(first -> {
                    throw new UnreadableFileException(first.file(), first.reason());
                });
        List<Note> all = new ArrayList<>(notes);
        ofFiles.sort(Comparator.comparingInt(FileReading.OfFile::file));
        ofFiles.forEach(file -> all.addAll(file.notes()));
        return all;
    }

    /**
     * Reads parts again to tell of the rows that contradict others.
     *
     * @param contested where the earlier row of each stands, by the source's number and the place of the row
     */
    Map<Integer, PartReport> again(Map<Integer, Map<Integer, String>> contested) {
        List<Question> questions = new ArrayList<>();
        contested.forEach((source, rows) -> questions.add(new Question(
                files.get(FileReading.file(source)).file(),
                source - FileReading.source(FileReading.file(source), 0),
                source,
                rows)));
        String root = folder;
        SerializableConfiguration configuration = hadoop;
        return spark.parallelize(questions, Math.max(1, questions.size()))
                .mapToPair(question -> {
                    try (LocalCopy copy = LocalCopy.of(root, question.file().name(), configuration.value())) {
                        return new scala.Tuple2<>(
                                question.source(),
                                FileParts.again(
                                                copy.path(),
                                                question.file(),
                                                Dictionary.shipped(),
                                                question.part(),
                                                question.contested())
                                        .report());
                    }
                })
                .collectAsMap();
    }
}
