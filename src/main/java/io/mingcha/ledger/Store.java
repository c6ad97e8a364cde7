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
     * Connects, without autocommit.
     *
     * @throws LedgerFault if there is nothing to connect to, and, with {@code mustExist}, nothing yet
     */
    Connection connect(boolean mustExist) throws SQLException;

    /** Makes the next transaction one that reads a state that does not change under it. */
    void beforeRead(Connection connection) throws SQLException;

    /** Makes the next transaction one that writes. */
    void beforeWrite(Connection connection) throws SQLException;

    /** The tables there are. */
    String tablesQuery();

    /** A Chinese sentence for what went wrong. */
    LedgerFault fault(SQLException fault);

    /** What Flyway connects to. */
    String jdbcUrl();
}
