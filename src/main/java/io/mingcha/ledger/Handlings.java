package io.mingcha.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How cases are being put right, as it can be read. */
public final class Handlings {
    private static final String COLUMNS = "measure, plan, owner_id, supervisor_id, due_on, submitted_on, submitter_id,"
            + " closed_at, closer_id, look_back_on, looked_back_on, case_id";

    private final Sql sql;

    Handlings(Sql sql) {
        this.sql = sql;
    }

    /** That of a case; {@link Handling#NONE} where nobody has moved it. */
    public Handling of(String caseId) {
        Handling found = sql.row("select " + COLUMNS + " from handling where case_id = ?", Handlings::read, caseId);
        return found == null ? Handling.NONE : found;
    }

    /** Those of all cases that were moved, by case id. */
    public Map<String, Handling> all() {
        Map<String, Handling> all = new HashMap<>();
        sql.each(
                "select " + COLUMNS + " from handling",
                row -> Map.entry(row.getString(12), read(row)),
                entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    private static Handling read(ResultSet row) throws SQLException {
        String closedAt = row.getString(8);
        return new Handling(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                date(row.getString(5)),
                date(row.getString(6)),
                row.getString(7),
                closedAt == null ? null : LocalDateTime.parse(closedAt),
                row.getString(9),
                date(row.getString(10)),
                date(row.getString(11)));
    }

    static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
