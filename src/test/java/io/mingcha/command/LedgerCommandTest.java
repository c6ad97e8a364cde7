package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger as its user meets it on the command line. */
class LedgerCommandTest {
    @TempDir
    Path folder;

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
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("persons.csv"), "person_id,name,unit_id\nP1,甲,U1\nP2,乙,U2\n");
        Files.writeString(
                data.resolve("attendance.csv"),
                "person_id,date,clock_in,clock_out\nP1,2026-03-02,08:50,17:40\nP2,2026-03-02,08:50,17:40\n");
    }

    private String ledger() {
        return "sqlite:" + folder.resolve("ledger.db");
    }

    private Run scan(String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "scan",
                                "--data",
                                folder.resolve("data").toString(),
                                "--rules",
                                folder.resolve("rules").toString(),
                                "--as-of",
                                "2026-03-31",
                                "--out",
                                folder.resolve("out").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Run ledger(String command, String... more) {
        return Run.of(Stream.concat(Stream.of("ledger", command, "--ledger", ledger()), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void entersAScanAndTellsTheBalance() throws IOException {
        Run first = scan("--ledger", ledger());
        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.out()).contains("台账  " + folder.resolve("ledger.db"), "平衡：线索 2 = 新立案 2 + 已在台账 0。");
        byte[] findings = Files.readAllBytes(folder.resolve("out/findings.jsonl"));
        String attendance = Files.readString(folder.resolve("data/attendance.csv"));
        Files.writeString(
                folder.resolve("data/attendance.csv"),
                attendance.replace("P2,2026-03-02,08:50", "P2,2026-03-02,08:20"));
        assertThat(scan("--ledger", ledger()).out()).contains("平衡：线索 1 = 新立案 0 + 已在台账 1。", "撤销 1 件");
        Files.writeString(folder.resolve("data/attendance.csv"), attendance);
        assertThat(scan("--ledger", ledger()).out()).contains("此前撤销的有 1 条重又出现，恢复为待核实。");
        assertThat(folder.resolve("out/findings.jsonl")).hasBinaryContent(findings);

        String head = ledger("head").out().strip();
        String seq = head.substring(0, head.indexOf(':'));
        Run verified = ledger("verify");
        assertThat(verified.status()).isZero();
        assertThat(verified.out()).contains("校验无误：" + seq + " 条记录首尾相接", "没有给出存在台账之外的链尾");
        assertThat(ledger("verify", "--head", head).out()).contains("第 " + seq + " 号及以前与给出的链尾一致");
    }

    @Test
    void withoutTheOptionThereIsNoLedger() {
        assertThat(scan().out()).doesNotContain("台账  ");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("rules", "data", "out");
    }

    @Test
    void aScanOfSomeRulesSaysNothingOfTheCasesOfOthers() {
        scan("--ledger", ledger());
        Run other = Run.of(
                "scan",
                "--data",
                folder.resolve("data").toString(),
                "--rule",
                "attendance/missing-punch",
                "--as-of",
                "2026-03-31",
                "--out",
                folder.resolve("out").toString(),
                "--ledger",
                ledger());
        assertThat(other.out()).contains("平衡：线索 0 = 新立案 0 + 已在台账 0。").doesNotContain("未复核", "撤销 ");
    }

    @Test
    void verifyEndsWithFourAndNamesTheFirstBrokenLink() throws Exception {
        scan("--ledger", ledger());
        change("update event set body = '{}' where seq = 2");
        Run broken = ledger("verify");
        assertThat(broken.status()).isEqualTo(ExitCode.FAILED);
        assertThat(broken.out()).contains("第 2 号记录的内容与其校验值不符，被改动。");
    }

    @Test
    void aHeadOfAnotherLedgerDoesNotFit() {
        scan("--ledger", ledger());
        Run other = ledger("verify", "--head", "2:" + "a".repeat(64));
        assertThat(other.status()).isEqualTo(ExitCode.FAILED);
        assertThat(other.out()).contains("第 2 号记录与给出的链尾不符");
    }

    @Test
    void reconcilesAMonthThatIsNotOverWithoutClosingIt() {
        scan("--ledger", ledger());
        Run reconciled = ledger("reconcile", "--month", "2099-01");
        assertThat(reconciled.status()).isZero();
        assertThat(reconciled.out()).containsPattern("U1 +1 +0 +0 +0 +0 +1").contains("月份还没有结束，未封账。");
    }

    @Test
    void whoMayNotCloseAMonthSeesItsBalance() {
        scan("--ledger", ledger());
        assertThat(ledger("reconcile", "--month", "2026-01", "--preview").out()).contains("未封账。");
        Run reconciled = ledger("reconcile", "--month", "2026-01");
        assertThat(reconciled.status()).isZero();
        assertThat(reconciled.out()).contains("期初 + 新增 + 复发 − 办结 − 撤销 = 期末", "未封账：封账由审批办理");
    }

    @Test
    void whatIsWrongIsToldInOneSentence() {
        Run none = ledger("verify");
        assertThat(none.status()).isEqualTo(ExitCode.FAILED);
        assertThat(none.err().strip()).startsWith("没有台账").endsWith("。").doesNotContain("\n");
        Run url = scan("--ledger", "mysql:x");
        assertThat(url.status()).isEqualTo(ExitCode.USAGE);
        assertThat(url.err()).contains("选项 --ledger 的值“mysql:x”不是台账地址");
        assertThat(scan("--ledger", ledger(), "--complete", "101").status()).isEqualTo(ExitCode.USAGE);
        assertThat(ledger("verify", "--head", "7").status()).isEqualTo(ExitCode.USAGE);
        assertThat(ledger("reconcile", "--month", "三月").status()).isEqualTo(ExitCode.USAGE);
    }

    private void change(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
