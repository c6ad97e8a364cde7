package io.mingcha.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A forger who knows how the chain is made: changes one event and makes every hash after it anew. */
final class Rewriting {
    private Rewriting() {}

    static void from(Path file, long seq) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            List<String[]> events = events(connection);
            String previous = events.get(0)[6];
            for (int i = 0; i < events.size(); i++) {
                String[] event = events.get(i);
                String actor = i + 1 == seq ? "nobody" : event[1];
                String hash = Chain.hash(i + 1, event[0], actor, event[2], event[3], event[4], event[5], previous);
                try (PreparedStatement update = connection.prepareStatement(
                        "update event set actor = ?, previous = ?, hash = ? where seq = ?")) {
                    update.setString(1, actor);
                    update.setString(2, previous);
                    update.setString(3, hash);
                    update.setLong(4, i + 1);
                    update.executeUpdate();
                }
                previous = hash;
            }
            try (PreparedStatement update = connection.prepareStatement("update chain_head set hash = ?")) {
                update.setString(1, previous);
                update.executeUpdate();
            }
        }
    }

    private static List<String[]> events(Connection connection) throws SQLException {
        List<String[]> events = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select happened_at, actor, role, kind, case_id, body, previous"
                        + " from event order by seq")) {
            while (row.next()) {
                String[] event = new String[7];
                for (int i = 0; i < event.length; i++) {
                    event[i] = row.getString(i + 1);
                }
                events.add(event);
            }
        }
        return events;
    }
}
