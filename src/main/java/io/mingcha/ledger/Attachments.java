package io.mingcha.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The files on cases, as they can be read. */
public final class Attachments {
    private static final String COLUMNS =
            "case_id, sha256, name, size, purpose, dated_on, attached_on, attached_by from attachment";

    private final Sql sql;

    Attachments(Sql sql) {
        this.sql = sql;
    }

    /** Those on a case, in the order of days. */
    public List<Attachment> of(String caseId) {
        return sql.rows(
                "select " + COLUMNS + " where case_id = ? order by attached_on, name, sha256",
                Attachments::read,
                caseId);
    }

    /** All, by case. */
    public List<Attachment> all() {
        return sql.rows("select " + COLUMNS + " order by case_id, attached_on, name, sha256", Attachments::read);
    }

    private static Attachment read(ResultSet row) throws SQLException {
        return new Attachment(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                Attachment.Purpose.of(row.getString(5)),
                Handlings.date(row.getString(6)),
                LocalDate.parse(row.getString(7)),
                row.getString(8));
    }
}
