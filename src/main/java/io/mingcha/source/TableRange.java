package io.mingcha.source;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.intake.GivenPart;
import io.mingcha.intake.PackedRows;
import io.mingcha.intake.UnreadableFileException;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table of a database that are read by themselves.
 *
 * @param file what evidence calls the table
 * @param table the canonical name of the table it holds
 * @param query gives the rows in an order that is the same every time
 * @param bounds the values of the query's marks
 * @param snapshot the moment that is read; null where the database has no name for it
 */
public record TableRange(
        String file,
        String table,
        String query,
        List<Object> bounds,
        @Nullable String snapshot) implements Serializable {
    private static final int FETCHED = 1_000;

    /**
     * Reads the rows.
     *
     * @throws UnreadableFileException if they cannot be read
     */
    public GivenPart read(DatabaseAccess access) {
        try (Connection connection = access.begin(snapshot)) {
            GivenPart part = read(connection, Dictionary.shipped().table(table), access.label());
            connection.rollback();
            return part;
        } catch (SQLException e) {
            throw access.unreadable(e);
        }
    }

    /** Reads the rows in a transaction that is open. */
    GivenPart read(Connection connection, Table held, String label) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(query, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(FETCHED);
            for (int mark = 0; mark < bounds.size(); mark++) {
                statement.setObject(mark + 1, bounds.get(mark));
            }
            try (ResultSet rows = statement.executeQuery()) {
                QueryColumns columns = QueryColumns.of(rows.getMetaData(), held, label);
                PackedRows read = new PackedRows(held.columns().size());
                while (rows.next()) {
                    read.append(read.size() + 1, columns.cells(rows));
                }
                return new GivenPart(file, table, "jdbc", columns.names(), read);
            }
        }
    }
}
