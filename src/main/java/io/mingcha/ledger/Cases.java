package io.mingcha.ledger;

import io.mingcha.rule.Severity;
import io.mingcha.scan.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The cases as they can be read. */
public final class Cases {
    private static final String COLUMNS =
            "id, rule, rule_key, title, severity, grade, ladder, subject_kind, subject_id,"
                    + " subject_name, unit_id, found_on, self_reported, state, opened_on, closed_on, linked_to, unchecked,"
                    + " ended_on, scanned, content, finding_seq, last_seq";

    private final Sql sql;

    Cases(Sql sql) {
        this.sql = sql;
    }

    /** The case of that id; null where there is none. */
    public @Nullable LedgerCase find(String id) {
        return sql.row("select " + COLUMNS + " from cases where id = ?", Cases::read, id);
    }

    /** The places of the rows that a case rests on. */
    Set<Place> places(String id) {
        return new HashSet<>(sql.rows(
                "select table_name, unit_id, month from case_place where case_id = ?",
                row -> new Place(row.getString(1), row.getString(2), row.getString(3)),
                id));
    }

    /** Hands on all cases, by id. */
    public void each(Consumer<LedgerCase> consumer) {
        sql.each("select " + COLUMNS + " from cases order by id", Cases::read, consumer);
    }

    /** The cases of a rule and a subject, oldest first. */
    public List<LedgerCase> of(String rule, String subjectKind, @Nullable String subjectId) {
        return sql.rows(
                "select " + COLUMNS + " from cases where rule = ? and subject_kind = ? and coalesce(subject_id, '') = ?"
                        + " order by opened_on, id",
                Cases::read,
                rule,
                subjectKind,
                subjectId == null ? "" : subjectId);
    }

    /** The finding as last seen, with its evidence, basis and parameters, in the form of findings.jsonl. */
    public JsonNode finding(LedgerCase of) {
        String body = sql.row("select body from event where seq = ?", row -> row.getString(1), of.findingSeq());
        if (body == null) {
            throw new LedgerFault("台账缺少第 " + of.findingSeq() + " 号记录。请运行 mingcha ledger verify。");
        }
        return Json.parse(body).path("finding");
    }

    private static LedgerCase read(ResultSet row) throws SQLException {
        return new LedgerCase(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Severity.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                LocalDate.parse(row.getString(12)),
                row.getInt(13) == 1,
                CaseState.of(row.getString(14)),
                LocalDate.parse(row.getString(15)),
                date(row.getString(16)),
                row.getString(17),
                row.getString(18),
                date(row.getString(19)),
                row.getInt(20) == 1,
                row.getString(21),
                row.getLong(22),
                row.getLong(23));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
