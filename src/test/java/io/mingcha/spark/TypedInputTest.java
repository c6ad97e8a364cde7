package io.mingcha.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.command.Cluster;
import io.mingcha.finding.Evidence;
import io.mingcha.finding.Finding;
import io.mingcha.scan.Balance;
import io.mingcha.scan.ScanResult;
import io.mingcha.source.DatabaseAccess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in Parquet and in a database are judged as files are, but that their rows have no numbers and no order. */
class TypedInputTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 30);
    private static final Path SAMPLE = Path.of("sample-data");
    /** So small that the largest table is read in several pieces. */
    private static final Tuning SMALL = new Tuning(1 << 15, 1_000);

    @TempDir
    private static Path temp = Path.of("");

    private static JavaSparkContext spark;
    private static Parity parity;
    private static TypedOffice office;
    private static ScanResult here;

    @BeforeAll
    static void start() throws IOException {
        spark = Parity.spark();
        parity = new Parity(temp);
        office = TypedOffice.of(SAMPLE);
        here = parity.here(office.csv(Files.createDirectory(temp.resolve("csv"))), AS_OF);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void parquet() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("parquet"));
        office.parquet(spark, folder);
        ScanResult there = scan(new Cluster.Data(folder.toString(), null));
        same(there, ".parquet");
        assertThat(there.intake().balance()).allSatisfy(file -> {
            assertThat(file.file()).isEqualTo(file.table() + ".parquet");
            assertThat(file.encoding()).isEqualTo("parquet");
        });
    }

    @Test
    void postgres() throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            office.database(connection);
            String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
            Cluster.Data data =
                    new Cluster.Data(null, DatabaseAccess.of(url, "postgres", "PASSWORD", null, name -> "postgres"));
            ScanResult whole = scan(data);
            same(whole, "数据库#");
            statement.execute("insert into attendance select * from attendance where date = '2026-03-02'");
            statement.execute("insert into leaves select * from leaves limit 3");
            statement.execute("update leaves set portion = 'am' where ctid = (select max(ctid) from leaves)");
            ScanResult untidy = scan(data);
            assertThat(untidy.intake().balance())
                    .filteredOn(file -> file.table().equals("attendance"))
                    .allSatisfy(file -> assertThat(file.repeated()).isGreaterThan(10));
            assertThat(untidy.intake().rejected()).hasSize(2).allSatisfy(row -> {
                assertThat(row.row()).isZero();
                assertThat(row.reason()).isEqualTo("与 数据库#leaves 的另一行的“请假单号”相同，其他内容却不同");
            });
            assertThat(Balance.faults(untidy)).isEmpty();
        }
    }

    private static ScanResult scan(Cluster.Data data) {
        return parity.scan(spark, data, AS_OF, SMALL);
    }

    private static void same(ScanResult there, String place) {
        assertThat(Balance.faults(there)).isEmpty();
        assertThat(there.intake().rejected()).isEmpty();
        assertThat(there.findings().stream().map(TypedInputTest::withoutPlace).toList())
                .isEqualTo(here.findings().stream()
                        .map(TypedInputTest::withoutPlace)
                        .toList());
        assertThat(there.findings())
                .flatExtracting(Finding::evidence)
                .filteredOn(row -> row.file() != null)
                .allSatisfy(row -> {
                    assertThat(row.row()).isNull();
                    assertThat(row.file()).contains(place).contains(row.table());
                });
        var fedHere = here.seen().feed(here.findings());
        var fedThere = there.seen().feed(there.findings());
        for (Finding finding : here.findings()) {
            assertThat(fedThere.places(finding)).as(finding.id()).isEqualTo(fedHere.places(finding));
        }
    }

    private static Finding withoutPlace(Finding finding) {
        List<Evidence> evidence = finding.evidence().stream()
                .map(row -> new Evidence(row.table(), row.key(), null, null, row.cells()))
                .sorted(java.util.Comparator.comparing(Evidence::table).thenComparing(Evidence::key))
                .toList();
        return finding.with(evidence);
    }
}
