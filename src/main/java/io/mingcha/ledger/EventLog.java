package io.mingcha.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The log as it can be read. */
public final class EventLog {
    static final String COLUMNS = "seq, happened_at, actor, role, kind, case_id, body, previous, hash";

    private final Sql sql;

    EventLog(Sql sql) {
        this.sql = sql;
    }

    /** The events of a case, oldest first. */
    public List<Event> of(String caseId) {
        return sql.rows("select " + COLUMNS + " from event where case_id = ? order by seq", EventLog::event, caseId);
    }

    /** The event of that number; null where there is none. */
    public @Nullable Event find(long seq) {
        return sql.row("select " + COLUMNS + " from event where seq = ?", EventLog::event, seq);
    }

    /** The events of two kinds, oldest first. */
    List<Event> of(EventKind one, EventKind other) {
        return sql.rows(
                "select " + COLUMNS + " from event where kind in (?, ?) order by seq",
                EventLog::event,
                one.code(),
                other.code());
    }

    /** Hands on all events after a number, oldest first. */
    public void after(long seq, Consumer<Event> consumer) {
        sql.each("select " + COLUMNS + " from event where seq > ? order by seq", EventLog::event, consumer, seq);
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getLong(1),
                Instant.parse(row.getString(2)),
                row.getString(3),
                Role.of(row.getString(4)),
                EventKind.of(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}
