package io.mingcha.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Replies, as they can be read; their words stand in the log. */
public final class Replies {
    private final Sql sql;

    Replies(Sql sql) {
        this.sql = sql;
    }

    /** Those on a case, oldest first. */
    public List<Reply> of(String caseId) {
        return sql.rows(
                "select number, stated_on, answer_by, answered_on, accepted from reply where case_id = ? order by number",
                Replies::read,
                caseId);
    }

    /** How many without an answer each case has, by case id; a case without any is left out. */
    public Map<String, Long> open() {
        Map<String, Long> open = new HashMap<>();
        sql.each(
                "select case_id, count(*) from reply where answered_on is null group by case_id",
                row -> Map.entry(row.getString(1), row.getLong(2)),
                entry -> open.put(entry.getKey(), entry.getValue()));
        return open;
    }

    private static Reply read(ResultSet row) throws SQLException {
        int accepted = row.getInt(5);
        return new Reply(
                row.getLong(1),
                LocalDate.parse(row.getString(2)),
                LocalDate.parse(row.getString(3)),
                Handlings.date(row.getString(4)),
                row.wasNull() || row.getString(4) == null ? null : accepted == 1);
    }
}
