package io.mingcha.ledger;

import java.util.List;

/** How much rules flagged, scan by scan. */
public final class Figures {
    private final Sql sql;

    Figures(Sql sql) {
        this.sql = sql;
    }

    /**
     * What a scan found by a rule among one kind of subjects.
     *
     * @param seq the event that holds the scan's figures
     * @param flagged distinct subjects with a finding
     * @param lookedAt distinct subjects of the rows it looked at
     */
    public record OfScan(long seq, String subjectKind, long flagged, long lookedAt) {}

    /** A rule's figures in the last scans that evaluated it, the latest first. */
    public List<OfScan> last(String rule, String subjectKind, int most) {
        return sql.rows(
                "select seq, subject_kind, flagged, looked_at from rule_figure where rule = ? and subject_kind = ?"
                        + " order by seq desc limit ?",
                row -> new OfScan(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4)),
                rule,
                subjectKind,
                most);
    }

    /** Whether a person let a rule go on with these figures. */
    public boolean released(String rule, long seq) {
        return sql.number("select count(*) from hold_release where rule = ? and figures_seq = ?", rule, seq) > 0;
    }
}
