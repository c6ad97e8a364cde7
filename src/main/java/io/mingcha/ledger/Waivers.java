package io.mingcha.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The approved exceptions, as they can be read. */
public final class Waivers {
    private final Sql sql;

    Waivers(Sql sql) {
        this.sql = sql;
    }

    /** All, also those that hold no more, in the order of their ids. */
    public List<Waiver> all() {
        return sql.rows(
                "select id, person_id, rule, from_on, to_on, reason, applicant_id, approver_id, approved_on, ended_on"
                        + " from waiver order by id",
                Waivers::read);
    }

    private static Waiver read(ResultSet row) throws SQLException {
        return new Waiver(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                LocalDate.parse(row.getString(4)),
                LocalDate.parse(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                LocalDate.parse(row.getString(9)),
                Handlings.date(row.getString(10)));
    }
}
