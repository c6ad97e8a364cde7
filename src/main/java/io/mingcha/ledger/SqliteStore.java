package io.mingcha.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A ledger in a file. What was committed survives the end of the process and of the power.
 *
 * @param busyMillis how long to wait for another writer
 */
record SqliteStore(Path file, int busyMillis) implements Store {
    private static final int PATIENT_MILLIS = 30_000;

    SqliteStore(Path file) {
        this(file, PATIENT_MILLIS);
    }

    @Override
    public Connection connect(boolean mustExist) throws SQLException {
        if (Files.isDirectory(file)) {
            throw new LedgerFault("台账 " + file + " 是目录，应为文件。请改用其中的一个文件名。");
        }
        if (!Files.exists(file)) {
            if (mustExist) {
                throw new LedgerFault("没有台账 " + file + "。请用 --ledger 指明台账，或先用 mingcha scan --ledger 建立。");
            }
            create();
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(busyMillis);
        return config.createConnection(jdbcUrl());
    }

    /** Readable by its owner only; SQLite gives its side files the same mode. */
    private void create() {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new LedgerFault("台账所在的目录 " + folder + " 不存在。请先建立目录，或改用 --ledger 指明别处。");
        }
        try {
            Files.createFile(file, ownerOnly());
        } catch (FileAlreadyExistsException e) {
            // Another process was quicker; its file does.
        } catch (IOException e) {
            throw new LedgerFault("台账 " + file + " 无法建立，请检查目录的写权限和磁盘空间。", new UncheckedIOException(e));
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    // The driver's own transactions begin anew as soon as one ends, and would hold the lock from then on.

    @Override
    public void beginRead(Connection connection) throws SQLException {
        execute(connection, "begin");
    }

    @Override
    public void beginWrite(Connection connection) throws SQLException {
        execute(connection, "begin immediate");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        execute(connection, "commit");
    }

    @Override
    public void rollBack(Connection connection) throws SQLException {
        execute(connection, "rollback");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public String tablesQuery() {
        return "select name from sqlite_master where type = 'table' and name not like 'sqlite%'";
    }

    @Override
    public String jdbcUrl() {
        return "jdbc:sqlite:" + file;
    }

    @Override
    public LedgerFault fault(SQLException fault) {
        SQLiteErrorCode code =
                fault instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        String why = switch (SQLiteErrorCode.getErrorCode(code.code & 0xFF)) {
            case SQLITE_FULL -> "所在的磁盘已满，本次未写入。请腾出空间后重试";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH -> "不能写入。请检查文件和目录的权限，或换一个位置";
            case SQLITE_CANTOPEN -> "无法打开。请检查文件和目录的权限";
            case SQLITE_BUSY, SQLITE_LOCKED -> "正被别的程序占用，等了 " + busyMillis / 1000 + " 秒仍未轮到，本次未写入。请稍后重试";
            case SQLITE_NOTADB -> "不是台账文件。请检查 --ledger 的路径";
            case SQLITE_CORRUPT -> "文件已损坏。请勿继续使用，改用最近的备份，并保留此文件备查";
            case SQLITE_IOERR -> "读写磁盘时出错，本次未写入。请检查磁盘";
            default -> "出错：" + fault.getMessage();
        };
        return new LedgerFault("台账 " + file + " " + why + "。", fault);
    }
}
