package io.mingcha.source;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.intake.Note;
import io.mingcha.intake.UnreadableFileException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tables and views of a database that are called as tables are, in pieces that can be read apart. As long as it is open
 * all pieces are of one moment, where the database is a PostgreSQL; elsewhere nobody should write meanwhile.
 */
public final class DatabaseTables implements AutoCloseable {
    private final DatabaseAccess access;
    private final Connection connection;
    private final @Nullable String snapshot;
    private final List<TableRange> ranges = new ArrayList<>();
    private final Map<String, Long> rows = new TreeMap<>();
    private final List<Note> notes = new ArrayList<>();

    private DatabaseTables(DatabaseAccess access, Connection connection) throws SQLException {
        this.access = access;
        this.connection = connection;
        this.snapshot = access.is("postgresql") ? text("select pg_export_snapshot()") : null;
    }

    /**
     * Looks for the tables and cuts them.
     *
     * @param rowsPerRange about so many rows are read at a time
     * @throws UnreadableFileException if the database cannot be read, or no table is called so
     */
    public static DatabaseTables open(DatabaseAccess access, Dictionary dictionary, int rowsPerRange) {
        try {
            Connection connection = access.begin();
            try {
                DatabaseTables tables = new DatabaseTables(access, connection);
                tables.look(dictionary, rowsPerRange);
                return tables;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw access.unreadable(e);
        }
    }

    /** The pieces, those of a table one after the other in the order of their keys. */
    public List<TableRange> ranges() {
        return ranges;
    }

    /** How many rows the tables have, by what evidence calls them. */
    public Map<String, Long> rows() {
        return rows;
    }

    public List<Note> notes() {
        return notes;
    }

    private void look(Dictionary dictionary, int rowsPerRange) throws SQLException {
        Map<String, Table> found = new TreeMap<>();
        int others = 0;
        DatabaseMetaData meta = connection.getMetaData();
        String schema = connection.getSchema();
        try (ResultSet tables = meta.getTables(connection.getCatalog(), schema, "%", null)) {
            while (tables.next()) {
                String kind = String.valueOf(tables.getString("TABLE_TYPE"));
                boolean readable = (kind.contains("TABLE") || kind.contains("VIEW")) && !kind.contains("SYSTEM");
                boolean ofSchema = schema == null || schema.equals(tables.getString("TABLE_SCHEM"));
                if (readable && ofSchema) {
                    String name = tables.getString("TABLE_NAME");
                    Table table = find(dictionary, name);
                    if (table == null) {
                        others++;
                    } else {
                        found.put(name, table);
                    }
                }
            }
        }
        if (found.isEmpty()) {
            throw new UnreadableFileException(access.label(), "没有一张按表命名的表或视图；请建立与表同名的视图，mingcha data tables 列出各表的名称");
        }
        if (others > 0) {
            notes.add(new Note(access.label(), "另有 " + others + " 张表或视图未按任何表命名，未读"));
        }
        for (Map.Entry<String, Table> table : found.entrySet()) {
            cut(table.getKey(), table.getValue(), rowsPerRange);
        }
    }

    private static @Nullable Table find(Dictionary dictionary, String name) {
        return dictionary.tables().stream()
                .filter(table ->
                        table.name().equalsIgnoreCase(name) || table.chinese().contains(name))
                .findFirst()
                .orElse(null);
    }

    private void cut(String name, Table table, int rowsPerRange) throws SQLException {
        String file = access.label() + "#" + name;
        TableQueries queries = new TableQueries(connection, name, columns(name), table);
        queries.notes().forEach(note -> notes.add(new Note(file, note)));
        long count = Long.parseLong(text(queries.count()));
        List<Object> bounds = count <= rowsPerRange || !queries.keyed()
                ? List.of()
                : bounds(queries.bounds((count - 1) / rowsPerRange + 1));
        rows.put(file, count);
        for (int range = 0; range <= bounds.size(); range++) {
            Object from = range == 0 ? null : bounds.get(range - 1);
            Object to = range == bounds.size() ? null : bounds.get(range);
            ranges.add(queries.range(file, from, to, snapshot));
        }
    }

    private List<String> columns(String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TableQueries.none(connection, name));
                ResultSet none = statement.executeQuery()) {
            ResultSetMetaData meta = none.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int position = 1; position <= meta.getColumnCount(); position++) {
                columns.add(meta.getColumnLabel(position));
            }
            return columns;
        }
    }

    /** Where the second and each later range begins, growing. */
    private List<Object> bounds(String query) throws SQLException {
        List<Object> bounds = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet starts = statement.executeQuery(query)) {
            while (starts.next()) {
                Object start = starts.getObject(1);
                if (bounds.isEmpty() || !start.equals(bounds.get(bounds.size() - 1))) {
                    bounds.add(start);
                }
            }
        }
        return bounds.isEmpty() ? bounds : bounds.subList(1, bounds.size());
    }

    private String text(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet one = statement.executeQuery(query)) {
            one.next();
            return one.getString(1);
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw access.unreadable(e);
        }
    }
}
