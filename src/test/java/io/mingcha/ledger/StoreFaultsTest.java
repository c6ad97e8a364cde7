package io.mingcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingcha.kill.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the ledger's way is told in one sentence, and leaves it as it was. */
class StoreFaultsTest {
    @TempDir
    Path folder;

    private LedgerUrl.Sqlite url(String name) {
        return new LedgerUrl.Sqlite(folder.resolve(name));
    }

    private static void refused(LedgerUrl url, String why) {
        assertThatThrownBy(() -> Ledger.open(url))
                .isInstanceOf(LedgerFault.class)
                .hasMessageContaining(why)
                .hasMessageEndingWith("。");
    }

    @Test
    void aMissingLedgerIsNotMadeWhereOneMustBe() {
        assertThatThrownBy(() -> Ledger.openExisting(url("none.db"))).hasMessageContaining("没有台账");
        assertThat(folder.resolve("none.db")).doesNotExist();
    }

    @Test
    void aServerThatDoesNotAnswerIsToldWithoutThePassword() {
        LedgerUrl url = LedgerUrl.parse("jdbc:postgresql://127.0.0.1:1/none?user=a&password=secret");
        assertThatThrownBy(() -> Ledger.open(url))
                .isInstanceOf(LedgerFault.class)
                .hasMessage("台账 jdbc:postgresql://127.0.0.1:1/none 连接不上。请检查地址、网络和数据库服务。");
    }

    @Test
    void aMissingFolderIsTold() {
        refused(url("none/ledger.db"), "不存在");
    }

    @Test
    void aFolderIsNoLedger() {
        refused(new LedgerUrl.Sqlite(folder), "是目录");
    }

    @Test
    void anotherFileIsNoLedger() throws IOException {
        Path file = folder.resolve("text.db");
        Files.writeString(file, "不是数据库".repeat(400));
        refused(url("text.db"), "不是台账文件");
        assertThat(file).hasContent("不是数据库".repeat(400));
    }

    @Test
    void anotherProgramsDatabaseIsNoLedger() throws Exception {
        execute("other.db", "create table other (a text)");
        refused(url("other.db"), "别的程序的数据库");
    }

    @Test
    void aNewerProgramsLedgerIsLeftAlone() throws Exception {
        Ledger.open(url("newer.db")).close();
        execute(
                "newer.db",
                "insert into flyway_schema_history select 99, '999', description, type, script, checksum, installed_by,"
                        + " installed_on, execution_time, success from flyway_schema_history where version = '1'");
        refused(url("newer.db"), "更新版本的程序");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerMayReadIt() throws IOException {
        Ledger.open(url("ledger.db")).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("ledger.db"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aLockedLedgerIsTold() throws Exception {
        LedgerUrl.Sqlite url = url("locked.db");
        Ledger.open(url).close();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + url.file());
                Statement statement = other.createStatement();
                Ledger ledger = Ledger.open(new SqliteStore(url.file(), 200), url)) {
            statement.execute("begin exclusive");
            assertThatThrownBy(() -> ledger.write(Matters.STAMP, writing -> Matters.open(writing, 1)))
                    .isInstanceOf(LedgerFault.class)
                    .hasMessageContaining("正被别的程序占用");
            statement.execute("rollback");
            assertThat(ledger.write(Matters.STAMP, writing -> Matters.open(writing, 1))
                            .seq())
                    .isEqualTo(1);
        }
    }

    @Test
    void aFullDiskLeavesWhatWasThere() throws Exception {
        try (SmallDisk disk = SmallDisk.of(folder.resolve("disk"), "size=700k")) {
            LedgerUrl.Sqlite url = new LedgerUrl.Sqlite(disk.folder().resolve("ledger.db"));
            long[] written = {0};
            try (Ledger ledger = Ledger.open(url)) {
                assertThatThrownBy(() -> {
                            for (int i = 0; ; i++) {
                                int number = i;
                                ledger.write(Matters.STAMP, writing -> Matters.open(writing, number));
                                written[0]++;
                            }
                        })
                        .isInstanceOf(LedgerFault.class)
                        .hasMessageContaining("磁盘已满");
                assertThat(written[0]).isPositive();
                assertThat(Verification.of(ledger, null).faults()).isEmpty();
                assertThat(ledger.read(Reading::head).seq()).isEqualTo(written[0]);
            }
            disk.remount("size=4m");
            try (Ledger ledger = Ledger.openExisting(url)) {
                ledger.write(Matters.STAMP, writing -> Matters.open(writing, 90_000));
                assertThat(Verification.of(ledger, null))
                        .isEqualTo(new Verdict(written[0] + 1, ledger.read(Reading::head), java.util.List.of()));
            }
        }
    }

    @Test
    void aReadOnlyFolderIsTold() throws Exception {
        try (SmallDisk disk = SmallDisk.of(folder.resolve("disk"), "size=4m")) {
            LedgerUrl.Sqlite url = new LedgerUrl.Sqlite(disk.folder().resolve("ledger.db"));
            try (Ledger ledger = Ledger.open(url)) {
                ledger.write(Matters.STAMP, writing -> Matters.open(writing, 1));
            }
            disk.remount("ro");
            assertThatThrownBy(() -> {
                        try (Ledger ledger = Ledger.open(url)) {
                            ledger.write(Matters.STAMP, writing -> Matters.open(writing, 2));
                        }
                    })
                    .isInstanceOf(LedgerFault.class)
                    .hasMessageMatching(".*(不能写入|无法打开).*");
            refused(new LedgerUrl.Sqlite(disk.folder().resolve("new.db")), "无法建立");
            disk.remount("rw");
            try (Ledger ledger = Ledger.openExisting(url)) {
                assertThat(Verification.of(ledger, null).events()).isEqualTo(1);
            }
        }
    }

    private void execute(String name, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(name));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
