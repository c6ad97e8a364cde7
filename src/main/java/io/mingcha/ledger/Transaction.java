package io.mingcha.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Something done on a connection wholly or not at all. */
final class Transaction {
    private Transaction() {}

    /** What is done. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T on(Sql sql) throws SQLException;
    }

    static <T extends @Nullable Object> T read(Store store, Connection connection, Work<T> work) throws SQLException {
        store.beginRead(connection);
        try (Sql sql = new Sql(connection, store)) {
            return work.on(sql);
        } finally {
            store.rollBack(connection);
        }
    }

    static <T extends @Nullable Object> T write(Store store, Connection connection, Work<T> work) throws SQLException {
        store.beginWrite(connection);
        try (Sql sql = new Sql(connection, store)) {
            T result = work.on(sql);
            sql.flush();
            store.commit(connection);
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            try {
                store.rollBack(connection);
            } catch (SQLException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }
}
