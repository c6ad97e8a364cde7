package io.mingcha.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Statements on one connection. Rows that are added go out together; whatever else is said goes after them. */
final class Sql implements AutoCloseable {
    private static final int MOST_TOGETHER = 1_000;
    private static final int FETCHED_TOGETHER = 1_000;

    private final Connection connection;
    private final Store store;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Map<PreparedStatement, Integer> waiting = new LinkedHashMap<>();

    Sql(Connection connection, Store store) {
        this.connection = connection;
        this.store = store;
    }

    /** Makes something of the row that a result stands at. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Adds a row that no other statement before the next {@link #change} or question touches; rows of one text go out
     * together.
     */
    void add(String sql, @Nullable Object... values) {
        try {
            PreparedStatement statement = statement(sql);
            bind(statement, values);
            statement.addBatch();
            if (waiting.merge(statement, 1, Integer::sum) >= MOST_TOGETHER) {
                waiting.remove(statement);
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw store.fault(e);
        }
    }

    /** Changes rows at once and says how many. */
    int change(String sql, @Nullable Object... values) {
        try {
            flush();
            PreparedStatement statement = statement(sql);
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw store.fault(e);
        }
    }

    <T> List<T> rows(String sql, RowReader<T> reader, @Nullable Object... values) {
        List<T> rows = new ArrayList<>();
        each(sql, reader, rows::add, values);
        return rows;
    }

    /** The only row; null where there is none. */
    <T> @Nullable T row(String sql, RowReader<T> reader, @Nullable Object... values) {
        List<T> rows = rows(sql, reader, values);
        if (rows.size() > 1) {
            throw new IllegalStateException(rows.size() + " rows for " + sql);
        }
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** A number that a query always gives, such as a count. */
    long number(String sql, @Nullable Object... values) {
        Long number = row(sql, row -> row.getLong(1), values);
        if (number == null) {
            throw new IllegalStateException("no row for " + sql);
        }
        return number;
    }

    /** Hands on one row after the other, without keeping them. */
    <T> void each(String sql, RowReader<T> reader, Consumer<T> consumer, @Nullable Object... values) {
        try {
            flush();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCHED_TOGETHER);
                bind(statement, values);
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        consumer.accept(reader.read(result));
                    }
                }
            }
        } catch (SQLException e) {
            throw store.fault(e);
        }
    }

    /** Sends what waits. */
    void flush() throws SQLException {
        for (PreparedStatement statement : waiting.keySet()) {
            statement.executeBatch();
        }
        waiting.clear();
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (value instanceof Integer number) {
                statement.setInt(i + 1, number);
            } else {
                statement.setString(i + 1, value == null ? null : value.toString());
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }
}
