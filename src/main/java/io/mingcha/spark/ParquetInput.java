package io.mingcha.spark;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.intake.FileParts;
import io.mingcha.intake.GivenPart;
import io.mingcha.intake.PartReport;
import io.mingcha.intake.UnreadableFileException;
import io.mingcha.part.FileReading;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/** A table in Parquet, one file or a folder of many, each piece of which is read by itself. */
final class ParquetInput implements Input {
    private final JavaSparkContext spark;
    private final ParquetTable table;
    private final ParquetCells cells;
    private final JavaRDD<Row> rows;
    private final int first;

    /**
     * @param folder the data folder, as every machine finds it
     * @param first the number of the first piece
     * @throws UnreadableFileException if it is no Parquet, or the files of the folder do not agree
     */
    ParquetInput(JavaSparkContext spark, SparkSession session, String folder, ParquetTable table, int first) {
        this.spark = spark;
        this.table = table;
        this.first = first;
        try {
            Dataset<Row> all = session.read()
                    .option("mergeSchema", "true")
                    .option("pathGlobFilter", table.glob())
                    .option("recursiveFileLookup", "false")
                    .parquet(DataFiles.below(folder, table.name()));
            this.cells = ParquetCells.of(table.table(), all.schema());
            this.rows = all.javaRDD();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // What Spark refuses of a file's kind or types is no unchecked exception, though nothing declares it.
            throw new UnreadableFileException(table.name(), "不能按 Parquet 读取：" + e.getMessage(), e);
        }
    }

    /** In Chinese, on what is not read. */
    List<String> notes() {
        return cells.notes();
    }

    /** One for each piece and one without rows, that there be one. */
    @Override
    public int pieces() {
        return rows.getNumPartitions() + 1;
    }

    @Override
    public JavaRDD<FileReading.Read> read() {
        ParquetTable from = table;
        ParquetCells match = cells;
        int number = first;
        JavaRDD<FileReading.Read> none = spark.parallelize(List.of(number + rows.getNumPartitions()), 1)
                .flatMap(piece ->
                        FileReading.given(part(from, match, List.<Row>of().iterator()), piece));
        return rows.<FileReading.Read>mapPartitionsWithIndex(
                        (piece, some) -> {
                            try {
                                return FileReading.given(part(from, match, some), number + piece);
                            } catch (RuntimeException e) {
                                if (TaskContext.get().isInterrupted()) {
                                    throw e;
                                }
                                return List.<FileReading.Read>of(
                                                new FileReading.Unreadable(from.name(), "读取失败：" + e.getMessage()))
                                        .iterator();
                            }
                        },
                        false)
                .union(none);
    }

    @Override
    public Map<Integer, PartReport> again(Map<Integer, Map<Integer, String>> contested) {
        ParquetTable from = table;
        ParquetCells match = cells;
        int number = first;
        return rows.mapPartitionsWithIndex(
                        (piece, some) -> {
                            int source = FileReading.source(number + piece, 0);
                            Map<Integer, String> here = contested.get(source);
                            return here == null
                                    ? List.<Tuple2<Integer, PartReport>>of().iterator()
                                    : List.of(new Tuple2<>(
                                                    source,
                                                    FileParts.given(part(from, match, some), Dictionary.shipped(), here)
                                                            .report()))
                                            .iterator();
                        },
                        false)
                .mapToPair(one -> one)
                .collectAsMap();
    }

    private static GivenPart part(ParquetTable table, ParquetCells cells, Iterator<Row> rows) {
        return new GivenPart(
                table.name(), table.table(), "parquet", Set.copyOf(cells.columns()), cells.packed(table.table(), rows));
    }
}
