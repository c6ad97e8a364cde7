package io.mingcha.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingcha.intake.GivenPart;
import io.mingcha.intake.UnreadableFileException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables out of real databases. */
class DatabaseTest {
    @TempDir
    Path folder;

    private List<GivenPart> read(String sources, Map<String, String> environment) throws Exception {
        Path file = Files.writeString(folder.resolve("sources.yaml"), sources);
        Profiles profiles = Profiles.in(Book.SHIPPED, Book.DICTIONARY);
        return new SourceFolder(folder, Sources.read(file, profiles), Book.DICTIONARY, profiles, environment::get)
                .read()
                .given()
                .parts();
    }

    private static List<List<String>> cells(GivenPart part) {
        return part.rows().stream().map(GivenPart.GivenRow::cells).toList();
    }

    @Test
    void readsPostgresWithoutLeavingATrace() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table punch (emp text, day date, t1 time, t2 timestamp, at timestamptz, pay numeric(10,2))");
            statement.execute(
                    "insert into punch values ('007', '2026-01-05', '08:31', '2026-01-05 17:30:05', '2026-01-04 20:00:00+00', 1200.50)");
            statement.execute(
                    "insert into punch select 'x' || n, '2026-01-06', null, null, '2026-01-04 20:00:00+00', n from generate_series(1, 5000) n");
            String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
            String list = """
                    databases:
                      - name: 人事
                        url: %s
                        user: postgres
                        password_env: HR_PASSWORD
                        tables:
                          attendance: select emp as "工号", day as date, t1 as clock_in, t2 as clock_out from punch order by emp
                          gifts: select emp as gift_id, emp as person_id, at as received_on, pay as value from punch where emp = '007'
                    """.formatted(url);
            List<GivenPart> parts = read(list, Map.of("HR_PASSWORD", "postgres"));
            assertThat(parts.get(0).rows()).hasSize(5001);
            assertThat(cells(parts.get(0)).get(0)).containsExactly("007", "2026-01-05", "08:31:00", "17:30:05", "", "");
            assertThat(cells(parts.get(1)).get(0).subList(0, 3)).containsExactly("007", "007", "2026-01-05");
            assertThat(cells(parts.get(1)).get(0)).contains("1200.5");
            assertThatThrownBy(() -> read(list, Map.of()))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining("HR_PASSWORD");
            statement.execute("create function wipe() returns text language sql as 'delete from punch returning emp'");
            assertThatThrownBy(() -> read(
                            list.replace("select emp as \"工号\"", "select wipe() as \"工号\""),
                            Map.of("HR_PASSWORD", "postgres")))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining("read-only");
        }
    }

    @Test
    void readsSqlite() throws Exception {
        Path database = folder.resolve("hr.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("create table staff (id text, name text, dept text)");
            statement.execute("insert into staff values ('007', '张三', 'D1'), ('008', '李四', 'D1')");
        }
        List<GivenPart> parts = read("""
                databases:
                  - name: 人事
                    url: jdbc:sqlite:%s
                    tables: {persons: "select id as person_id, name, dept as unit_id from staff order by id"}
                """.formatted(database), Map.of());
        assertThat(cells(parts.get(0)).get(1).subList(0, 3)).containsExactly("008", "李四", "D1");
        assertThatThrownBy(() -> read("""
                databases:
                  - {name: 人事, url: "jdbc:sqlite:%s", tables: {persons: select 1 as person_id}}
                """.formatted(folder.resolve("none.db")), Map.of()))
                .isInstanceOf(UnreadableFileException.class);
        assertThat(folder.resolve("none.db")).doesNotExist();
    }

    @Test
    void readsCredentialsOnlyFromAFileThatNobodyElseCanRead() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "user=a\npassword=b\n");
        Credentials credentials = new Credentials(null, null, null, secret);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> credentials.properties("数据库", name -> null))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("chmod 600");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        assertThat(credentials.properties("数据库", name -> null))
                .containsEntry("user", "a")
                .containsEntry("password", "b");
    }

    @Test
    void refusesAPasswordInTheListAndAnythingButAQuery() {
        for (String bad : List.of(
                "url: 'jdbc:postgresql://h/d?password=x', tables: {persons: select 1}",
                "url: 'jdbc:sqlite:x', tables: {persons: delete from staff}",
                "url: 'jdbc:sqlite:x', tables: {persons: 'select 1; delete from staff'}",
                "url: 'jdbc:sqlite:x', tables: {person: select 1}")) {
            assertThatThrownBy(() -> read("databases:\n  - {name: n, " + bad + "}\n", Map.of()))
                    .isInstanceOf(ProfileFault.class)
                    .hasMessageContaining("sources.yaml 的 databases[1].");
        }
    }

    @Test
    void saysWhichDriverIsMissing() {
        assertThatThrownBy(() ->
                        read("databases:\n  - {name: n, url: 'jdbc:dm://h', tables: {persons: select 1}}\n", Map.of()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("lib/drivers");
    }
}
