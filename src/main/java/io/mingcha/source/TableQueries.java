package io.mingcha.source;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is asked of one table of a database, in words that every database with window functions knows. */
final class TableQueries {
    private final Table table;
    private final String from;
    private final List<String> columns;
    private final List<String> notes;
    private final @Nullable String key;

    /** @param names of the columns that the database's table has */
    TableQueries(Connection connection, String name, List<String> names, Table table) throws SQLException {
        ColumnMatch match = ColumnMatch.of(table, names);
        List<String> read = new ArrayList<>();
        for (int position : match.positions().values()) {
            read.add(quoted(connection, names.get(position)));
        }
        Integer ofKey = table.keyColumns().stream()
                .map(Column::name)
                .filter(match.positions()::containsKey)
                .findFirst()
                .map(match.positions()::get)
                .orElse(null);
        this.table = table;
        this.from = " from " + qualified(connection, name);
        this.columns = read;
        this.notes = match.notes();
        this.key = ofKey == null ? null : quoted(connection, names.get(ofKey));
    }

    /** Gives no rows, only the columns. */
    static String none(Connection connection, String name) throws SQLException {
        return "select * from " + qualified(connection, name) + " where 1 = 0";
    }

    List<String> notes() {
        return notes;
    }

    /** Whether there is a key to cut by. */
    boolean keyed() {
        return key != null;
    }

    String count() {
        return "select count(*)" + from;
    }

    /** Gives the least key of each of so many shares of about equal size; some may be equal. */
    String bounds(long shares) {
        return "select min(k) as least from (select " + key + " as k, ntile(" + shares + ") over (order by " + key
                + ") as share" + from + " where " + key + " is not null) shares group by share order by 1";
    }

    /**
     * The rows whose key lies between two values.
     *
     * @param least null for the rows from the beginning on, those without a key among them
     * @param end behind the last row; null for the rows up to the end
     */
    TableRange range(String file, @Nullable Object least, @Nullable Object end, @Nullable String snapshot) {
        List<String> conditions = new ArrayList<>();
        List<Object> bounds = new ArrayList<>();
        if (least != null) {
            conditions.add(key + " >= ?");
            bounds.add(least);
        }
        if (end != null) {
            conditions.add(least == null ? "(" + key + " < ? or " + key + " is null)" : key + " < ?");
            bounds.add(end);
        }
        String order = IntStream.rangeClosed(1, columns.size())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        String query = "select " + String.join(", ", columns) + from
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions)) + " order by " + order;
        return new TableRange(file, table.name(), query, bounds, snapshot);
    }

    private static String qualified(Connection connection, String name) throws SQLException {
        String schema = connection.getSchema();
        return (schema == null ? "" : quoted(connection, schema) + ".") + quoted(connection, name);
    }

    private static String quoted(Connection connection, String name) throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString().strip();
        return quote + (quote.isEmpty() ? name : name.replace(quote, quote + quote)) + quote;
    }
}
