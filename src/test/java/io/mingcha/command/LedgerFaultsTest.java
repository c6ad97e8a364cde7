package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.kill.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that cannot be written: one sentence, status 4, files of the scan before, and a ledger that is as it was. */
class LedgerFaultsTest {
    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void office() throws IOException {
        for (String name : List.of("rules/attendance/late-arrival", "rules/basis")) {
            Files.createDirectories(folder.resolve(name));
            try (Stream<Path> files = Files.list(Path.of(name))) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(name).resolve(file.getFileName()));
                }
            }
        }
        data = Files.createDirectories(folder.resolve("data"));
        late(2);
    }

    /** So many people, each late once. */
    private void late(int people) throws IOException {
        StringBuilder persons = new StringBuilder("person_id,name,unit_id\n");
        StringBuilder days = new StringBuilder("person_id,date,clock_in,clock_out\n");
        for (int i = 0; i < people; i++) {
            persons.append("P%d,某%d,U1\n".formatted(i, i));
            days.append("P%d,2026-03-02,08:50,17:40\n".formatted(i));
        }
        Files.writeString(data.resolve("persons.csv"), persons);
        Files.writeString(data.resolve("attendance.csv"), days);
    }

    private Run scan(Path ledger) {
        return Run.of(
                "scan",
                "--data",
                data.toString(),
                "--rules",
                folder.resolve("rules").toString(),
                "--as-of",
                "2026-03-31",
                "--formats",
                "none",
                "--out",
                folder.resolve("out").toString(),
                "--ledger",
                "sqlite:" + ledger);
    }

    private void refused(Path ledger, String why) throws IOException {
        String before = Files.readString(folder.resolve("out/findings.jsonl"));
        String head = head(ledger);
        late(3_000);
        Run run = scan(ledger);
        assertThat(run.status()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err().strip())
                .containsPattern(why)
                .endsWith("。")
                .doesNotContain("Exception")
                .doesNotContain("\n");
        assertThat(folder.resolve("out/findings.jsonl")).hasContent(before);
        assertThat(head(ledger)).isEqualTo(head);
    }

    private static String head(Path ledger) {
        Run run = Run.of("ledger", "head", "--ledger", "sqlite:" + ledger);
        return run.status() == 0 ? run.out() : "";
    }

    private static void whole(Path ledger) {
        assertThat(Run.of("ledger", "verify", "--ledger", "sqlite:" + ledger).status())
                .isZero();
    }

    @Test
    void aFullDisk() throws Exception {
        try (SmallDisk disk = SmallDisk.of(folder.resolve("disk"), "size=1m")) {
            Path ledger = disk.folder().resolve("ledger.db");
            assertThat(scan(ledger).status()).isZero();
            refused(ledger, "磁盘已满");
            disk.remount("size=64m");
            whole(ledger);
            assertThat(scan(ledger).status()).isZero();
        }
    }

    @Test
    void aFolderThatIsReadOnly() throws Exception {
        try (SmallDisk disk = SmallDisk.of(folder.resolve("disk"), "size=8m")) {
            Path ledger = disk.folder().resolve("ledger.db");
            assertThat(scan(ledger).status()).isZero();
            disk.remount("ro");
            refused(ledger, "不能写入|无法打开");
            disk.remount("rw");
            whole(ledger);
        }
    }

    /** Half a minute is waited for whoever holds it. */
    @Test
    @Tag("long")
    void aFileThatAnotherProgramHolds() throws Exception {
        Path ledger = folder.resolve("ledger.db");
        assertThat(scan(ledger).status()).isZero();
        String before = Files.readString(folder.resolve("out/findings.jsonl"));
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + ledger);
                Statement statement = other.createStatement()) {
            statement.execute("begin exclusive");
            Run run = scan(ledger);
            assertThat(run.status()).isEqualTo(ExitCode.FAILED);
            assertThat(run.err().strip()).contains("正被别的程序占用").endsWith("。").doesNotContain("\n");
            assertThat(folder.resolve("out/findings.jsonl")).hasContent(before);
            statement.execute("rollback");
        }
        whole(ledger);
    }
}
