package io.mingcha.spark;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.intake.FileParts;
import io.mingcha.intake.PartReport;
import io.mingcha.intake.UnreadableFileException;
import io.mingcha.part.FileReading;
import io.mingcha.source.DatabaseAccess;
import io.mingcha.source.DatabaseTables;
import io.mingcha.source.TableRange;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

/** The tables of a database, each read in ranges of its key by those who work. */
final class DatabaseInput implements Input {
    private final JavaSparkContext spark;
    private final DatabaseAccess access;
    private final DatabaseTables tables;
    private final List<Numbering> ranges = new ArrayList<>();

    private record Numbering(int number, TableRange range) implements Serializable {}

    /**
     * @param tables open as long as this is used
     * @param first the number of the first range
     */
    DatabaseInput(JavaSparkContext spark, DatabaseAccess access, DatabaseTables tables, int first) {
        this.spark = spark;
        this.access = access;
        this.tables = tables;
        tables.ranges().forEach(range -> ranges.add(new Numbering(first + ranges.size(), range)));
    }

    @Override
    public int pieces() {
        return ranges.size();
    }

    @Override
    public JavaRDD<FileReading.Read> read() {
        DatabaseAccess database = access;
        return spark.parallelize(ranges, Math.max(1, ranges.size())).flatMap(range -> {
            try {
                return FileReading.given(range.range().read(database), range.number());
            } catch (UnreadableFileException e) {
                return List.<FileReading.Read>of(new FileReading.Unreadable(e.file(), e.reason()))
                        .iterator();
            }
        });
    }

    @Override
    public void check(Collection<FileReading.OfPart> parts) {
        Map<String, Long> read = new HashMap<>();
        parts.forEach(part -> read.merge(
                part.report().balance().file(), part.report().balance().rows(), Long::sum));
        tables.rows().forEach((table, rows) -> {
            if (!rows.equals(read.get(table))) {
                throw new UnreadableFileException(
                        table, "读取期间表有变化：先数得 " + rows + " 行，读到 " + read.get(table) + " 行；请在没有人写入时再扫描");
            }
        });
    }

    @Override
    public Map<Integer, PartReport> again(Map<Integer, Map<Integer, String>> contested) {
        DatabaseAccess database = access;
        List<Numbering> asked = ranges.stream()
                .filter(range -> contested.containsKey(FileReading.source(range.number(), 0)))
                .toList();
        return spark.parallelize(asked, Math.max(1, asked.size()))
                .mapToPair(range -> {
                    int source = FileReading.source(range.number(), 0);
                    return new Tuple2<>(
                            source,
                            FileParts.given(
                                            range.range().read(database),
                                            Dictionary.shipped(),
                                            contested.getOrDefault(source, Map.of()))
                                    .report());
                })
                .collectAsMap();
    }
}
