package io.mingcha.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingcha.intake.MessyOffice;
import io.mingcha.part.GroupTooLarge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan on executors says what a scan in one place says, to the byte. */
class SparkParityTest {
    @TempDir
    private static Path temp = Path.of("");

    private static JavaSparkContext spark;
    private static Parity parity;

    @BeforeAll
    static void start() {
        spark = Parity.spark();
        parity = new Parity(temp);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void sampleOffice() throws IOException {
        assertThat(parity.same(spark, Path.of("sample-data"), LocalDate.of(2026, 4, 30))
                        .findings())
                .hasSizeGreaterThan(200);
    }

    @Test
    void examplesOfAllRulesAsOneOffice() throws IOException {
        Path folder = ExampleOffice.write(Files.createDirectory(temp.resolve("examples")));
        assertThat(parity.same(spark, folder, LocalDate.of(2026, 6, 30)).findings())
                .hasSizeGreaterThan(500);
    }

    @Test
    void aGroupThatIsTooLargeIsNamedMasked() {
        assertThatThrownBy(() -> parity.scan(spark, Path.of("sample-data"), LocalDate.of(2026, 4, 30), 100))
                .isInstanceOf(GroupTooLarge.class)
                .hasMessageMatching("(人员|单位|发票) (.\\*+.|\\*|（编号为空）) 一组就有 \\d+ 行，超过一组的上限 100 行.*");
    }

    @Test
    void untidyOffices() throws IOException {
        for (long seed = 1; seed <= 4; seed++) {
            Path folder = Files.createDirectory(temp.resolve("messy" + seed));
            MessyOffice.write(folder, seed);
            parity.same(spark, folder, LocalDate.of(2026, 7, 10));
        }
    }
}
