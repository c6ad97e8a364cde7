package io.mingcha.ledger;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What can be asked of one state of the ledger. */
public class Reading {
    private final Sql sql;

    Reading(Sql sql) {
        this.sql = sql;
    }

    /** The cases. */
    public Cases cases() {
        return new Cases(sql);
    }

    /** The log. */
    public EventLog events() {
        return new EventLog(sql);
    }

    /** The end of the chain. */
    public Head head() {
        Head head = sql.row("select seq, hash from chain_head", row -> new Head(row.getLong(1), row.getString(2)));
        if (head == null) {
            throw new LedgerFault("台账缺少链尾的记载，被改动过。请停止使用，与备份和存下的链尾核对。");
        }
        return head;
    }

    /** The notices, from draft to number. */
    public Notices notices() {
        return new Notices(sql);
    }

    /** How much rules flagged, scan by scan. */
    public Figures figures() {
        return new Figures(sql);
    }

    /** The persons that the last scan's tables named. */
    public PersonNames personNames() {
        return new PersonNames(sql);
    }

    /** How cases are being put right. */
    public Handlings handlings() {
        return new Handlings(sql);
    }

    /** What subjects stated and explained. */
    public Replies replies() {
        return new Replies(sql);
    }

    /** The files on cases. */
    public Attachments attachments() {
        return new Attachments(sql);
    }

    /** The approved exceptions. */
    public Waivers waivers() {
        return new Waivers(sql);
    }

    /** What the office's own tables say of its units and workdays. */
    public Site site() {
        return new Site(sql);
    }

    /** The last month that is reconciled; null where none is. */
    public @Nullable YearMonth lastReconciled() {
        String last = sql.row("select max(period) from period", row -> row.getString(1));
        return last == null ? null : YearMonth.parse(last);
    }

    Sql sql() {
        return sql;
    }
}
