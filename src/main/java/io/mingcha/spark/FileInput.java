package io.mingcha.spark;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.intake.FileParts;
import io.mingcha.intake.PartReport;
import io.mingcha.part.FileReading;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;

/** The files of a data folder, read where the work is. */
final class FileInput implements Input {
    private final JavaSparkContext spark;
    private final String folder;
    private final List<Numbering> files = new ArrayList<>();
    private final SerializableConfiguration hadoop;
    private final int first;

    /** A file and its number in the order of names. */
    private record Numbering(int number, FileParts.Listed file) implements Serializable {}

    /** What is to be told of a part of a file that is read again. */
    private record Question(FileParts.Listed file, int part, int source, Map<Integer, String> contested)
            implements Serializable {}

    /**
     * @param folder as every machine finds it
     * @param files those to be read, in the order of their names
     * @param first the number of the first of them
     */
    FileInput(JavaSparkContext spark, String folder, List<FileParts.Listed> files, int first) {
        this.spark = spark;
        this.folder = folder;
        this.hadoop = new SerializableConfiguration(spark.hadoopConfiguration());
        this.first = first;
        files.forEach(file -> this.files.add(new Numbering(first + this.files.size(), file)));
    }

    @Override
    public int pieces() {
        return files.size();
    }

    @Override
    public JavaRDD<FileReading.Read> read() {
        String root = folder;
        SerializableConfiguration configuration = hadoop;
        List<Numbering> largestFirst = files.stream()
                .sorted(Comparator.comparingLong((Numbering file) -> file.file().bytes())
                        .reversed())
                .toList();
        return spark.parallelize(largestFirst, Math.max(1, files.size())).flatMap(file -> {
            try (LocalCopy copy = LocalCopy.of(root, file.file().name(), configuration.value())) {
                return FileReading.read(copy.path(), file.file(), file.number());
            } catch (IOException e) {
                return List.<FileReading.Read>of(
                                new FileReading.Unreadable(file.file().name(), "读取失败：" + e))
                        .iterator();
            }
        });
    }

    @Override
    public Map<Integer, PartReport> again(Map<Integer, Map<Integer, String>> contested) {
        List<Question> questions = new ArrayList<>();
        contested.forEach((source, rows) -> questions.add(new Question(
                files.get(FileReading.file(source) - first).file(),
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
