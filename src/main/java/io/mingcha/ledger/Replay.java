package io.mingcha.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Makes the derived tables anew from the log, in memory, and compares them with those of the store. */
final class Replay {
    private Replay() {}

    /** A Chinese sentence for every derived table that is not what the log makes; empty where all are. */
    static List<String> faults(Reading reading) {
        Store store = new SqliteStore(Path.of(":memory:"));
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:");
                Sql anew = new Sql(memory, store)) {
            memory.setAutoCommit(false);
            make(memory, reading);
            reading.events().after(0, event -> Projections.apply(anew, event));
            List<String> faults = new ArrayList<>();
            for (Projection projection : Projections.ALL) {
                for (String table : projection.tables()) {
                    compare(table, reading.sql(), anew, faults);
                }
            }
            return faults;
        } catch (SQLException e) {
            throw store.fault(e);
        }
    }

    /** By the scripts that made the store. */
    private static void make(Connection memory, Reading reading) throws SQLException {
        List<String> scripts = reading.sql()
                .rows(
                        "select script from flyway_schema_history where version is not null order by installed_rank",
                        row -> row.getString(1));
        try (Statement statement = memory.createStatement()) {
            for (String script : scripts) {
                statement.executeUpdate(text(script));
            }
        }
    }

    private static String text(String script) {
        try (InputStream file = Replay.class.getResourceAsStream("migration/" + script)) {
            if (file == null) {
                throw new LedgerFault("台账的结构由 " + script + " 建立，而本程序没有它。请升级程序后再用。");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(String table, Sql store, Sql anew, List<String> faults) {
        if (digest(table, store).equals(digest(table, anew))) {
            return;
        }
        TreeSet<String> kept = rows(table, store);
        TreeSet<String> made = rows(table, anew);
        TreeSet<String> extra = new TreeSet<>(kept);
        extra.removeAll(made);
        made.removeAll(kept);
        faults.add("表 " + table + " 与记录不符：" + (extra.isEmpty() ? made.first() : extra.first()) + "。记录是真，表被改动。");
    }

    /** The same for the same rows in any order, since the stores sort texts differently. */
    private static BigInteger digest(String table, Sql sql) {
        BigInteger[] sum = {BigInteger.ZERO};
        sql.each(
                "select * from " + table,
                Replay::row,
                row -> sum[0] = sum[0].add(new BigInteger(Chain.sha256(row), 16)));
        return sum[0];
    }

    private static TreeSet<String> rows(String table, Sql sql) {
        return new TreeSet<>(sql.rows("select * from " + table, Replay::row));
    }

    private static String row(ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String cell = row.getString(i);
            cells.add(cell == null ? "null" : "'" + cell + "'");
        }
        return String.join(", ", cells);
    }
}
