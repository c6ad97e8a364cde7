package io.mingcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a ledger behind the program's back is found, given an end of the chain that was kept outside. */
class TamperTest {
    private static final int CASES = 20;
    private static final List<String> COLUMNS =
            List.of("happened_at", "actor", "role", "kind", "case_id", "body", "previous", "hash");
    private static final List<String> DERIVED = List.of(
            "update cases set state = 'closed' where id = (select max(id) from cases where state <> 'closed')",
            "update cases set severity = 'hint' where id = (select min(id) from cases)",
            "delete from cases where id = (select min(id) from cases)",
            "delete from movement where seq = (select max(seq) from movement)",
            "update movement set period = '2026-02' where seq = 1",
            "delete from case_place where case_id = (select max(case_id) from case_place)",
            "insert into feed (table_name, unit_id, month, accepted) values ('attendance', 'U1', '2026-03', 1)",
            "insert into period (period, next_period, seq) values ('2026-03', '2026-04', 1)");

    @TempDir
    static Path folder;

    private static final List<Path> BACKUPS = new ArrayList<>();
    private static Head head;
    private static Path other;

    enum Tampering {
        EDIT,
        DELETE,
        SWAP,
        TRUNCATE,
        ROLL_BACK,
        REWRITE,
        DERIVED_TABLE,
        OTHER_STORE
    }

    @BeforeAll
    static void write() throws IOException {
        Path file = folder.resolve("ledger.db");
        other = folder.resolve("other.db");
        for (int i = 0; i < CASES; i++) {
            head = write(file, i);
            write(other, i);
            Path backup = folder.resolve("backup-" + i + ".db");
            Files.copy(file, backup);
            BACKUPS.add(backup);
        }
    }

    private static Head write(Path file, int number) {
        try (Ledger ledger = Ledger.open(new LedgerUrl.Sqlite(file))) {
            return ledger.write(Matters.STAMP, writing -> {
                Matters.open(writing, number);
                CaseState to = number % 2 == 0 ? CaseState.CLEARED : CaseState.CONFIRMED;
                Matters.move(writing, number, CaseState.TO_VERIFY, to);
                return writing.head();
            });
        }
    }

    @Test
    void anUntouchedLedgerIsWhole() {
        assertThat(verdict(BACKUPS.get(CASES - 1)).faults()).isEmpty();
    }

    @Test
    void everyKindOfTamperingIsFound() throws Exception {
        assertThat(found(64)).isEqualTo(64);
    }

    @Test
    @Tag("long")
    void aThousandTamperingsAreFound() throws Exception {
        assertThat(found(1_000)).isEqualTo(1_000);
    }

    @Test
    void theFirstBrokenLinkIsNamed() throws Exception {
        Path copy = copy(CASES - 1);
        change(copy, "update event set body = '{}' where seq in (7, 9)");
        assertThat(verdict(copy).faults()).containsExactly("第 7 号记录的内容与其校验值不符，被改动。");
    }

    @Test
    void withoutAnOutsideHeadAnOlderBackupLooksWhole() throws Exception {
        try (Ledger ledger = Ledger.openExisting(new LedgerUrl.Sqlite(copy(3)))) {
            assertThat(Verification.of(ledger, null).whole()).isTrue();
            assertThat(Verification.of(ledger, head).faults().toString()).contains("换成了旧的备份");
        }
    }

    private static int found(int trials) throws Exception {
        Random random = new Random(trials);
        Map<Tampering, Integer> found = new EnumMap<>(Tampering.class);
        for (int i = 0; i < trials; i++) {
            Tampering tampering = Tampering.values()[i % Tampering.values().length];
            Path file = tamper(tampering, random);
            assertThat(verdict(file).faults()).as(tampering + " " + i).isNotEmpty();
            found.merge(tampering, 1, Integer::sum);
            Files.delete(file);
        }
        System.out.println("found of " + trials + " tamperings: " + found);
        return found.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Path tamper(Tampering tampering, Random random) throws Exception {
        int backup = tampering == Tampering.ROLL_BACK ? random.nextInt(CASES - 1) : CASES - 1;
        Path copy = copy(backup);
        long seq = 1 + random.nextInt((int) head.seq());
        switch (tampering) {
            case EDIT -> {
                String column = COLUMNS.get(random.nextInt(COLUMNS.size()));
                change(copy, "update event set " + column + " = " + edited(column, random) + " where seq = " + seq);
            }
            case DELETE -> change(copy, "delete from event where seq = " + seq);
            case SWAP -> {
                long second = 1 + (seq + random.nextInt((int) head.seq() - 1)) % head.seq();
                change(copy, "update event set seq = -1 where seq = " + seq);
                change(copy, "update event set seq = " + seq + " where seq = " + second);
                change(copy, "update event set seq = " + second + " where seq = -1");
            }
            case TRUNCATE -> {
                change(copy, "delete from event where seq >= " + seq);
                change(
                        copy,
                        "update chain_head set seq = " + (seq - 1)
                                + ", hash = coalesce((select hash from event where seq = " + (seq - 1) + "), hash)");
            }
            case REWRITE -> Rewriting.from(copy, seq);
            case DERIVED_TABLE -> change(copy, DERIVED.get(random.nextInt(DERIVED.size())));
            case OTHER_STORE -> Files.copy(other, copy, StandardCopyOption.REPLACE_EXISTING);
            default -> {
                // An older backup is all that rolling back takes.
            }
        }
        return copy;
    }

    private static String edited(String column, Random random) {
        return random.nextBoolean()
                ? column + " || ' '"
                : "coalesce(substr(" + column + ", 1, length(" + column + ") - 1), 'x')";
    }

    private static Verdict verdict(Path file) {
        try (Ledger ledger = Ledger.openExisting(new LedgerUrl.Sqlite(file))) {
            return Verification.of(ledger, head);
        }
    }

    private static Path copy(int backup) throws IOException {
        Path copy = Files.createTempFile(folder, "copy", ".db");
        Files.write(copy, Files.readAllBytes(BACKUPS.get(backup)));
        return copy;
    }

    static void change(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                java.sql.Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }
}
