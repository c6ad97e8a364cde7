package io.mingcha.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The notices as they can be read. */
public final class Notices {
    private static final String COLUMNS =
            "n.draft, n.kind, n.state, n.drafted_by, n.drafted_on, n.drafted_seq, n.series,"
                    + " n.year, n.no, n.number, n.issued_by, n.issued_on, n.issued_seq, n.void_reason";

    private final Sql sql;

    Notices(Sql sql) {
        this.sql = sql;
    }

    /** The notice of that draft name or number; null where there is none. */
    public @Nullable NoticeEntry find(String draftOrNumber) {
        return sql.row(
                "select " + COLUMNS + " from notice n where n.draft = ? or n.number = ?",
                Notices::read,
                draftOrNumber,
                draftOrNumber);
    }

    /** Hands on all notices in the order of their drafting. */
    public void each(Consumer<NoticeEntry> consumer) {
        sql.each("select " + COLUMNS + " from notice n order by n.drafted_seq", Notices::read, consumer);
    }

    /** The notices that a case went into, oldest first. */
    public List<NoticeEntry> of(String caseId) {
        return sql.rows(
                "select " + COLUMNS
                        + " from notice n join notice_case c on c.draft = n.draft where c.case_id = ? order by n.drafted_seq",
                Notices::read,
                caseId);
    }

    /** The cases that went into a notice, by id. */
    public List<String> cases(NoticeEntry notice) {
        return sql.rows(
                "select case_id from notice_case where draft = ? order by case_id",
                row -> row.getString(1),
                notice.draft());
    }

    /** The document: as issued where it was, else as drafted. */
    public JsonNode document(NoticeEntry notice) {
        return body(notice).path("document");
    }

    /** The SHA-256 of each file of an issued notice, by the ending of its name; an empty object for a draft. */
    public JsonNode files(NoticeEntry notice) {
        return body(notice).path("files");
    }

    private JsonNode body(NoticeEntry notice) {
        long seq = notice.number() == null ? notice.draftedSeq() : notice.issuedSeq();
        Event event = new EventLog(sql).find(seq);
        if (event == null) {
            throw new LedgerFault("台账缺少第 " + seq + " 号记录。请运行 mingcha ledger verify。");
        }
        return event.content();
    }

    /** The name of the next draft; only the transaction that asks for it may take it. */
    public long nextDraft() {
        return sql.number("select count(*) from notice") + 1;
    }

    /** The next number of a series in a year; only the transaction that asks for it may take it. */
    public long nextNo(String series, int year) {
        return sql.number("select coalesce(max(no), 0) from notice where series = ? and year = ?", series, year) + 1;
    }

    private static NoticeEntry read(ResultSet row) throws SQLException {
        return new NoticeEntry(
                row.getString(1),
                row.getString(2),
                NoticeState.of(row.getString(3)),
                row.getString(4),
                LocalDate.parse(row.getString(5)),
                row.getLong(6),
                row.getString(7),
                row.getInt(8),
                row.getLong(9),
                row.getString(10),
                row.getString(11),
                row.getString(12) == null ? null : LocalDate.parse(row.getString(12)),
                row.getLong(13),
                row.getString(14));
    }
}
