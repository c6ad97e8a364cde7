package io.mingcha.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.finding.Finding;
import io.mingcha.finding.FindingJson;
import io.mingcha.intake.RejectedCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample office gives what it gave before, to the byte. After a change that is meant, run
 * {@code mvn test -Dtest=GoldenTest -Dgolden=write} and read the difference.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/mingcha/scan/sample-office");

    @TempDir
    private static Path out = Path.of("");

    private static ScanResult result;

    @BeforeAll
    static void scan() throws IOException {
        result = SampleData.scan(SampleData.FOLDER, 2);
        FindingJson.writeLines(out.resolve("findings.jsonl"), result.findings());
        RejectedCsv.write(out.resolve("rejected.csv"), result.intake().rejected());
        try (OutputStream scan = Files.newOutputStream(out.resolve("scan.json"))) {
            ScanJson.write(scan, result, Map.of(), Map.of(), Map.of());
        }
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            for (String name : names(out)) {
                Files.write(GOLDEN.resolve(name), Files.readAllBytes(out.resolve(name)));
            }
        }
    }

    @Test
    void filesAreTheSame() throws IOException {
        assertThat(names(GOLDEN)).isEqualTo(names(out));
        for (String name : names(out)) {
            assertThat(out.resolve(name)).as(name).hasSameTextualContentAs(GOLDEN.resolve(name));
        }
    }

    @Test
    void theSampleTellsAStoryForEveryRule() {
        assertThat(result.outcomes())
                .allSatisfy(outcome ->
                        assertThat(outcome.outcome()).as(outcome.rule().id()).isEqualTo(RuleOutcome.Outcome.FLAGGED));
    }

    @Test
    void theBooksBalance() {
        assertThat(result.balance()).isNotEmpty().allSatisfy(balance -> {
            var file = balance.file();
            assertThat(file.accepted() + file.repeated() + file.rejected())
                    .as(file.file())
                    .isEqualTo(file.rows());
            assertThat(balance.afterAsOf()).isBetween(0L, file.accepted());
        });
        assertThat(result.scopes())
                .isNotEmpty()
                .allSatisfy(scope ->
                        assertThat(scope.grouped() + scope.withoutKey()).isEqualTo(scope.rows()));
    }

    @Test
    void wordsAreNeutral() {
        Set<String> accusing = Set.of("违纪", "违法", "处分", "犯罪");
        for (Finding finding : result.findings()) {
            String words = finding.summary() + finding.recommendation();
            assertThat(finding.summary()).startsWith("比对发现").contains("请核实");
            assertThat(accusing).as(words).noneMatch(words::contains);
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
