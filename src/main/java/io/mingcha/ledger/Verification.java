package io.mingcha.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Proves that the log is as it was written, as far as that can be proved from within: every link of the chain, the end as it
 * is kept beside it and, where one is given, an end that was kept outside; then that all tables are what the log makes and the books balance.
 */
public final class Verification {
    private final Reading reading;
    private final @Nullable Head outside;
    private final List<String> faults = new ArrayList<>();
    private Head last;

    private Verification(Ledger ledger, Reading reading, @Nullable Head outside) {
        this.reading = reading;
        this.outside = outside;
        this.last = new Head(0, Chain.origin(ledger.identity()));
    }

    /**
     * Verifies one state of the ledger.
     *
     * @param outside an end of the chain that was kept elsewhere; null where there is none
     */
    public static Verdict of(Ledger ledger, @Nullable Head outside) {
        return ledger.read(reading -> new Verification(ledger, reading, outside).verdict());
    }

    private Verdict verdict() {
        Head origin = last;
        if (outside != null && outside.seq() == 0) {
            check(outside.equals(origin), "给出的链尾属于另一个台账。");
        }
        walk();
        if (faults.isEmpty()) {
            ends();
            faults.addAll(Replay.faults(reading));
            balance();
        }
        return new Verdict(last.seq(), last, List.copyOf(faults));
    }

    /** Up to the first broken link. */
    private void walk() {
        reading.sql().each("select " + EventLog.COLUMNS + " from event order by seq", Link::read, link -> {
            if (faults.isEmpty()) {
                follow(link);
            }
        });
    }

    private void follow(Link link) {
        long expected = last.seq() + 1;
        if (link.seq() != expected) {
            faults.add("缺少第 " + expected + " 号记录，其后是第 " + link.seq() + " 号。");
        } else if (!Objects.equals(link.previous(), last.hash())) {
            faults.add("第 " + expected + " 号记录接不上第 " + last.seq() + " 号"
                    + (expected == 1 ? "：它属于另一个台账，或被改动。" : "：其中之一被改动。"));
        } else if (!link.holds()) {
            faults.add("第 " + expected + " 号记录的内容与其校验值不符，被改动。");
        } else {
            last = new Head(link.seq(), String.valueOf(link.hash()));
            if (outside != null && outside.seq() == last.seq()) {
                check(outside.equals(last), "第 " + last.seq() + " 号记录与给出的链尾不符：此前的记录被重写，或者是另一个台账。");
            }
        }
    }

    private void ends() {
        Head kept = reading.head();
        check(kept.equals(last), "台账记载的链尾是 " + kept + "，而最后一条记录是 " + last + "：末尾的记录被增删。");
        if (outside != null) {
            check(
                    outside.seq() <= last.seq(),
                    "给出的链尾是第 " + outside.seq() + " 号，而台账只到第 " + last.seq() + " 号：末尾的记录被删，或换成了旧的备份。");
        }
    }

    /** What entered and did not leave must be what is open. */
    private void balance() {
        long closing = reading.sql()
                .number(
                        "select coalesce(sum(case when kind in ('new', 'recurring') then 1 else -1 end), 0) from movement");
        long open = 0;
        for (CaseState state : CaseState.values()) {
            open += state.open() ? reading.sql().number("select count(*) from cases where state = ?", state.code()) : 0;
        }
        check(closing == open, "账面应有 " + closing + " 件未办结，而实际有 " + open + " 件。");
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    /** A line of the log as it stands in the store, whatever somebody made of it. */
    private record Link(
            long seq,
            @Nullable String at,
            @Nullable String actor,
            @Nullable String role,
            @Nullable String kind,
            @Nullable String caseId,
            @Nullable String body,
            @Nullable String previous,
            @Nullable String hash) {
        static Link read(ResultSet row) throws SQLException {
            return new Link(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9));
        }

        boolean holds() {
            return at != null
                    && actor != null
                    && role != null
                    && kind != null
                    && body != null
                    && previous != null
                    && Chain.hash(seq, at, actor, role, kind, caseId, body, previous)
                            .equals(hash);
        }
    }
}
