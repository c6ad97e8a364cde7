package io.mingcha.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/** What the two databases do differently; the SQL is the same for both. */
sealed interface Store permits SqliteStore, PostgresStore {
    static Store of(LedgerUrl url) {
        return url instanceof LedgerUrl.Sqlite sqlite
                ? new SqliteStore(sqlite.file())
                : new PostgresStore((LedgerUrl.Postgres) url);
    }

    /**
     * Connects.
     *
     * @throws LedgerFault if there is nothing to connect to, and, with {@code mustExist}, nothing yet
     */
    Connection connect(boolean mustExist) throws SQLException;

    /** Begins a transaction that reads a state which does not change under it. */
    void beginRead(Connection connection) throws SQLException;

    /** Begins a transaction that writes. */
    void beginWrite(Connection connection) throws SQLException;

    /** Ends a transaction; what it wrote is on the disk when this returns. */
    void commit(Connection connection) throws SQLException;

    /** Ends a transaction without a trace. */
    void rollBack(Connection connection) throws SQLException;

    /** The tables there are. */
    String tablesQuery();

    /** A Chinese sentence for what went wrong. */
    LedgerFault fault(SQLException fault);

    /** What Flyway connects to. */
    String jdbcUrl();
}
