package io.mingcha.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A ledger that is open. One thread at a time; other threads and processes open it for themselves. */
public final class Ledger implements AutoCloseable {
    private final LedgerUrl url;
    private final Store store;
    private final Connection connection;
    private final String identity;

    private Ledger(LedgerUrl url, Store store, Connection connection, String identity) {
        this.url = url;
        this.store = store;
        this.connection = connection;
        this.identity = identity;
    }

    /**
     * Opens a ledger, and makes it where there is none.
     *
     * @throws LedgerFault if it cannot be used
     */
    public static Ledger open(LedgerUrl url) {
        return open(Store.of(url), url, false);
    }

    /**
     * Opens a ledger that is there.
     *
     * @throws LedgerFault if there is none, or it cannot be used
     */
    public static Ledger openExisting(LedgerUrl url) {
        return open(Store.of(url), url, true);
    }

    /** As {@link #open(LedgerUrl)}, with a store that is made ready. */
    static Ledger open(Store store, LedgerUrl url) {
        return open(store, url, false);
    }

    private static Ledger open(Store store, LedgerUrl url, boolean mustExist) {
        try {
            Connection connection = store.connect(mustExist);
            try {
                Migrations.run(store, url, connection, mustExist);
                return new Ledger(url, store, connection, identity(store, connection));
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw store.fault(e);
        }
    }

    /** What tells this ledger from any other; given to it when it is first opened. */
    private static String identity(Store store, Connection connection) throws SQLException {
        String known = Transaction.read(store, connection, Ledger::identity);
        if (known != null) {
            return known;
        }
        return Transaction.write(store, connection, sql -> {
            sql.change("insert into store (one, identity) values (1, ?) on conflict do nothing", UUID.randomUUID());
            String kept = String.valueOf(identity(sql));
            sql.change(
                    "insert into chain_head (one, seq, hash) values (1, 0, ?) on conflict do nothing",
                    Chain.origin(kept));
            return kept;
        });
    }

    private static @Nullable String identity(Sql sql) {
        return sql.row("select identity from store", row -> row.getString(1));
    }

    public LedgerUrl url() {
        return url;
    }

    /** The store's own id, bound into the chain. */
    public String identity() {
        return identity;
    }

    /** Reads one state of the ledger, whatever others write meanwhile. */
    public <T extends @Nullable Object> T read(Function<Reading, T> work) {
        try {
            return Transaction.read(store, connection, sql -> work.apply(new Reading(sql)));
        } catch (SQLException e) {
            throw store.fault(e);
        }
    }

    /**
     * Writes, wholly or not at all: when this returns, what was appended is on the disk; when it throws, nothing is
     * changed. Writers queue; what is read inside is the state after all writers before.
     */
    public <T extends @Nullable Object> T write(Stamp stamp, Function<Writing, T> work) {
        try {
            return Transaction.write(store, connection, sql -> {
                try (Sql log = new Sql(connection, store)) {
                    Writing writing = Writing.begin(sql, log, stamp);
                    T result = work.apply(writing);
                    writing.end();
                    return result;
                }
            });
        } catch (SQLException e) {
            throw store.fault(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw store.fault(e);
        }
    }
}
