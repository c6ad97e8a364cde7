package io.mingcha.spark;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.command.Cluster;
import io.mingcha.fact.Office;
import io.mingcha.fact.Setting;
import io.mingcha.intake.IntakeResult;
import io.mingcha.part.Bench;
import io.mingcha.part.Contradiction;
import io.mingcha.part.Cutter;
import io.mingcha.part.FileReading;
import io.mingcha.part.Parcel;
import io.mingcha.part.PartResult;
import io.mingcha.part.PartScan;
import io.mingcha.part.Readings;
import io.mingcha.part.Sources;
import io.mingcha.part.Targets;
import io.mingcha.part.Verdict;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import io.mingcha.scan.Coverage;
import io.mingcha.scan.OfficeAsOf;
import io.mingcha.scan.ScanListener;
import io.mingcha.scan.ScanResult;
import io.mingcha.table.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * A scan whose rows are read, cut and judged by the executors of a cluster, with the result of a scan in one place. Rows
 * come to the driver only of the tables that every part needs whole; else it gets counts, rejected rows and findings.
 */
final class SparkScan {
    /** About so many rows are judged by one task. */
    private static final int ROWS_PER_PART = 300_000;

    private final JavaSparkContext spark;
    private final RuleBook book;
    private final Parameters parameters;
    private final WorkCalendar.Builder calendar;
    private final Function<List<Rule>, byte[]> classes;
    private final int largestGroup;
    private final boolean placed;
    private final Tuning tuning;

    /**
     * @param calendar the statutory days with the years that the site added; the data set's own calendar comes on top
     * @param classes the compiled rules that hold those given
     * @param largestGroup the most rows that may have to be judged together
     * @param placed whether a ledger wants to know where rows lie
     */
    SparkScan(
            JavaSparkContext spark,
            RuleBook book,
            Parameters parameters,
            WorkCalendar.Builder calendar,
            Function<List<Rule>, byte[]> classes,
            int largestGroup,
            boolean placed,
            Tuning tuning) {
        this.spark = spark;
        this.book = book;
        this.parameters = parameters;
        this.calendar = calendar;
        this.classes = classes;
        this.largestGroup = largestGroup;
        this.placed = placed;
        this.tuning = tuning;
    }

    /**
     * Scans a data folder on any file system that Hadoop knows, or a database, or both.
     *
     * @param reported the rules to report; what they are made of is judged too
     * @throws io.mingcha.intake.UnreadableFileException if the folder or a file of it cannot be read at all
     * @throws io.mingcha.part.GroupTooLarge if more rows must be judged together than are allowed
     */
    public ScanResult run(Cluster.Data data, LocalDate asOf, Collection<Rule> reported, ScanListener listener) {
        return Failed.unwrapped(() -> {
            listener.stage("read");
            try (Inputs input = Inputs.of(spark, data, tuning)) {
                return scanned(input, asOf, reported, listener);
            }
        });
    }

    private ScanResult scanned(Inputs input, LocalDate asOf, Collection<Rule> reported, ScanListener listener) {
        JavaRDD<FileReading.Read> read = input.read();
        Readings readings = input.readings(
                read.filter(one -> !(one instanceof FileReading.OfRows)).collect());
        int parts = (int) Math.max(spark.defaultParallelism(), readings.rows() / ROWS_PER_PART + 1);
        JavaRDD<Slice> slices =
                read.filter(FileReading.OfRows.class::isInstance).map(rows -> ((FileReading.OfRows) rows).slice());
        listener.stage("keys");
        List<Contradiction> contradictions = KeyComparison.of(spark, slices, readings.unordered(), parts);
        input.again(readings.take(contradictions)).forEach(readings::replace);
        listener.stage("references");
        List<Slice> references = references(slices);
        IntakeResult intake = readings.intake(references);
        listener.stage("prepare_rules");
        PartScan scan = scan(readings, intake, slices, references, asOf, List.copyOf(reported), new Targets(parts));
        listener.stage("judge");
        Broadcast<Shared> shared = spark.broadcast(new Shared(scan));
        List<Verdict> verdicts = verdicts(slices, shared, scan);
        listener.stage("judge_scan");
        return PartResult.of(shared.value().ready(), intake, verdicts);
    }

    private static List<Slice> references(JavaRDD<Slice> slices) {
        return slices.filter(slice -> PartScan.WHOLE.contains(slice.table())).collect();
    }

    private PartScan scan(
            Readings readings,
            IntakeResult intake,
            JavaRDD<Slice> slices,
            List<Slice> references,
            LocalDate asOf,
            List<Rule> reported,
            Targets targets) {
        WorkCalendar days = OfficeAsOf.calendarWith(intake.dataset(), calendar);
        LocalDate log = logStart(slices, readings.sources(), asOf);
        Office office = new Office(intake.dataset(), new Setting(asOf, days, parameters, log));
        Coverage coverage = new Coverage(office, List.of(), List.of(), rule -> 0);
        List<Rule> judged = book.withIngredients(reported).stream()
                .filter(rule -> coverage.whyNot(rule) == null)
                .toList();
        return new PartScan(
                List.copyOf(book.rules()),
                judged,
                reported,
                classes.apply(judged),
                parameters,
                days,
                asOf,
                log,
                readings.present(),
                references,
                readings.sources(),
                intake.namedByRejectedCover(),
                targets,
                largestGroup,
                placed);
    }

    private static @Nullable LocalDate logStart(JavaRDD<Slice> slices, Sources sources, LocalDate asOf) {
        return slices
                .filter(slice -> slice.table().equals("task_events"))
                .map(slice -> Objects.requireNonNullElse(Readings.earliest(slice, sources), LocalDate.MAX))
                .collect()
                .stream()
                .min(Comparator.naturalOrder())
                .filter(day -> !day.isAfter(asOf))
                .orElse(null);
    }

    private static List<Verdict> verdicts(JavaRDD<Slice> slices, Broadcast<Shared> shared, PartScan scan) {
        Targets targets = scan.targets();
        JavaRDD<Parcel> direct = slices.mapPartitions(some -> {
            Cutter cutter = new Cutter(shared.value().ready());
            return flat(some, cutter::cut);
        });
        JavaRDD<Parcel> ofTasks = slices.filter(
                        slice -> Cutter.byTask(shared.value().ready().scan(), slice.table()))
                .mapPartitions(some -> {
                    Cutter cutter = new Cutter(shared.value().ready());
                    return flat(some, cutter::cutByTask);
                })
                .mapToPair(parcel -> new Tuple2<>(parcel.target(), parcel))
                .partitionBy(new Numbered(targets.parts()))
                .mapPartitions(parcels -> {
                    List<Slice> together = new ArrayList<>();
                    parcels.forEachRemaining(parcel -> together.add(((Parcel.OfRows) parcel._2()).slice()));
                    return together.isEmpty()
                            ? List.<Parcel>of().iterator()
                            : new Cutter(shared.value().ready())
                                    .cutTasks(together)
                                    .iterator();
                });
        return direct.union(ofTasks)
                .mapToPair(parcel -> new Tuple2<>(parcel.target(), parcel))
                .partitionBy(new Numbered(targets.count()))
                .mapPartitionsWithIndex(
                        (target, parcels) -> {
                            List<Parcel> here = new ArrayList<>();
                            parcels.forEachRemaining(parcel -> here.add(parcel._2()));
                            return List.of(new Bench(shared.value().ready()).judge(target, here))
                                    .iterator();
                        },
                        false)
                .collect();
    }

    private static java.util.Iterator<Parcel> flat(
            java.util.Iterator<Slice> slices, java.util.function.Function<Slice, List<Parcel>> cut) {
        Iterable<Slice> all = () -> slices;
        return java.util.stream.StreamSupport.stream(all.spliterator(), false)
                .flatMap(slice -> cut.apply(slice).stream())
                .iterator();
    }
}
