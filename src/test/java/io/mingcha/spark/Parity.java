package io.mingcha.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.command.Cluster;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.CompiledRules;
import io.mingcha.engine.RuleCache;
import io.mingcha.finding.Finding;
import io.mingcha.finding.FindingJson;
import io.mingcha.intake.Intake;
import io.mingcha.intake.IntakeListener;
import io.mingcha.intake.RejectedCsv;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.RuleBook;
import io.mingcha.scan.Balance;
import io.mingcha.scan.Feed;
import io.mingcha.scan.Scan;
import io.mingcha.scan.ScanJson;
import io.mingcha.scan.ScanListener;
import io.mingcha.scan.ScanResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Scans a folder in one place and on executors, and compares all that is written of it. */
final class Parity {
    static final RuleBook BOOK = RuleBook.read(Path.of("rules"));
    private static final byte[] CLASSES = RuleCache.none().jar(BOOK.rules());
    private static final Parameters FIGURES = Parameters.of(BOOK, (Path) null);
    private static final int LARGEST = 1_000_000;

    private final Path work;
    private final CompiledRules compiled = CompiledRules.of(BOOK.rules(), CLASSES);

    /** @param work where results are written */
    Parity(Path work) {
        this.work = work;
    }

    /** A Spark of two threads in this process. */
    static JavaSparkContext spark() {
        System.setProperty("org.slf4j.simpleLogger.log.org.apache", "error");
        return new JavaSparkContext(new SparkConf()
                .setMaster("local[2]")
                .setAppName("parity")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.driver.host", "127.0.0.1"));
    }

    /** The result on executors, which is that of one place to the byte. */
    ScanResult same(JavaSparkContext spark, Path folder, LocalDate asOf) throws IOException {
        ScanResult here = here(folder, asOf);
        ScanResult there = scan(spark, folder, asOf, LARGEST);
        assertThat(Balance.faults(there)).isEmpty();
        assertThat(scanJson(there)).isEqualTo(scanJson(here));
        assertThat(rejected(there, "there")).isEqualTo(rejected(here, "here"));
        List<String> findingsHere = findings(here, "here");
        List<String> findingsThere = findings(there, "there");
        assertThat(findingsThere)
                .filteredOn(line -> !findingsHere.contains(line))
                .isEmpty();
        assertThat(findingsThere).isEqualTo(findingsHere);
        Feed fedHere = here.seen().feed(here.findings());
        Feed fedThere = there.seen().feed(there.findings());
        assertThat(fedThere.accepted()).isEqualTo(fedHere.accepted());
        for (Finding finding : here.findings()) {
            assertThat(fedThere.places(finding)).as(finding.id()).isEqualTo(fedHere.places(finding));
        }
        return there;
    }

    /** The result of one place. */
    ScanResult here(Path folder, LocalDate asOf) {
        return new Scan(BOOK, FIGURES, WorkCalendar.builder(), compiled, 2)
                .run(
                        Intake.read(folder, Dictionary.shipped(), 2, IntakeListener.NONE),
                        asOf,
                        BOOK.named(List.of()),
                        ScanListener.NONE);
    }

    /** The result on executors. */
    ScanResult scan(JavaSparkContext spark, Cluster.Data data, LocalDate asOf, Tuning tuning) {
        return new SparkScan(spark, BOOK, FIGURES, WorkCalendar.builder(), judged -> CLASSES, LARGEST, true, tuning)
                .run(data, asOf, BOOK.named(List.of()), ScanListener.NONE);
    }

    /** The result on executors. */
    ScanResult scan(JavaSparkContext spark, Path folder, LocalDate asOf, int largestGroup) {
        return new SparkScan(
                        spark,
                        BOOK,
                        FIGURES,
                        WorkCalendar.builder(),
                        judged -> CLASSES,
                        largestGroup,
                        true,
                        Tuning.USUAL)
                .run(new Cluster.Data(folder.toString(), null), asOf, BOOK.named(List.of()), ScanListener.NONE);
    }

    static String scanJson(ScanResult result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ScanJson.write(out, result, Map.of(), Map.of());
        return out.toString(StandardCharsets.UTF_8);
    }

    private String rejected(ScanResult result, String name) throws IOException {
        Path file = work.resolve(name + ".csv");
        RejectedCsv.write(file, result.intake().rejected());
        return Files.readString(file);
    }

    private List<String> findings(ScanResult result, String name) throws IOException {
        Path file = work.resolve(name + ".jsonl");
        FindingJson.writeLines(file, result.findings());
        return Files.readAllLines(file);
    }
}
