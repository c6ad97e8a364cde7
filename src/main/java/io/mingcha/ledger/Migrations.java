package io.mingcha.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a ledger's schema up to what this program knows. Flyway is started only where something is to be done. */
final class Migrations {
    /** The number of the last file in the folder {@code migration}. */
    static final int LATEST = 20;

    private static final String HISTORY = "flyway_schema_history";
    private static final int TRIES = 5;

    private Migrations() {}

    /** @throws LedgerFault if the database holds something else, or the ledger of a newer program */
    static void run(Store store, LedgerUrl url, Connection connection, boolean mustExist) throws SQLException {
        int version = version(store, url, connection, mustExist);
        for (int i = 1; version < LATEST; i++) {
            try {
                migrate(store);
            } catch (FlywayException e) {
                // Another process may have been at it; then what it did is found below.
                if (i == TRIES) {
                    throw fault(store, url, e);
                }
            }
            version = version(store, url, connection, mustExist);
        }
    }

    private static LedgerFault fault(Store store, LedgerUrl url, FlywayException fault) {
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return store.fault(sql);
            }
        }
        return new LedgerFault("台账 " + url.shown() + " 的结构无法更新：" + fault.getMessage(), fault);
    }

    private static int version(Store store, LedgerUrl url, Connection connection, boolean mustExist)
            throws SQLException {
        store.beginRead(connection);
        try (Statement statement = connection.createStatement()) {
            Set<String> tables = new HashSet<>();
            try (ResultSet found = statement.executeQuery(store.tablesQuery())) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            if (!tables.contains(HISTORY)) {
                if (!tables.isEmpty()) {
                    throw new LedgerFault(url.shown() + " 是别的程序的数据库，不是台账。请用 --ledger 指明另一个。");
                }
                if (mustExist) {
                    throw new LedgerFault(url.shown() + " 中没有台账。请用 --ledger 指明台账，或先用 mingcha scan --ledger 建立。");
                }
                return 0;
            }
            try (ResultSet found = statement.executeQuery(
                    "select coalesce(max(cast(version as integer)), 0) from flyway_schema_history where success")) {
                found.next();
                int version = found.getInt(1);
                if (version > LATEST) {
                    throw new LedgerFault(
                            "台账 " + url.shown() + " 由更新版本的程序写成（结构 " + version + "，本程序只认识到 " + LATEST + "）。请升级程序后再用。");
                }
                return version;
            }
        } finally {
            store.rollBack(connection);
        }
    }

    private static void migrate(Store store) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(store.jdbcUrl(), null, null)
                .locations("classpath:io/mingcha/ledger/migration")
                .load()
                .migrate();
    }
}
