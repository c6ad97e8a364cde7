package io.mingcha.ledger;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A transaction that appends to the log. */
public final class Writing extends Reading {
    private final Sql log;
    private final Stamp stamp;
    private Head head;

    private Writing(Sql sql, Sql log, Stamp stamp, Head head) {
        super(sql);
        this.log = log;
        this.stamp = stamp;
        this.head = head;
    }

    /** Takes its place in the queue of writers. */
    static Writing begin(Sql sql, Sql log, Stamp stamp) {
        sql.change("update chain_head set seq = seq");
        return new Writing(sql, log, stamp, new Reading(sql).head());
    }

    /** Who writes, when, in what role. */
    public Stamp stamp() {
        return stamp;
    }

    /** The end of the chain with what was appended so far. */
    @Override
    public Head head() {
        return head;
    }

    /**
     * Appends an event and applies it to the tables derived from the log.
     *
     * @param caseId the case it is about; null where it is about none
     * @param body what it says, without fractions
     */
    public Event append(EventKind kind, @Nullable String caseId, JsonNode body) {
        Event event = event(kind, caseId, Json.canonical(body));
        log.add(
                "insert into event (seq, happened_at, actor, role, kind, case_id, body, previous, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                event.seq(),
                event.at(),
                event.actor(),
                event.role().code(),
                event.kind().code(),
                event.caseId(),
                event.body(),
                event.previous(),
                event.hash());
        Projections.apply(sql(), event);
        head = new Head(event.seq(), event.hash());
        return event;
    }

    private Event event(EventKind kind, @Nullable String caseId, String body) {
        long seq = head.seq() + 1;
        String role = stamp.role().code();
        String hash =
                Chain.hash(seq, stamp.at().toString(), stamp.actor(), role, kind.code(), caseId, body, head.hash());
        return new Event(seq, stamp.at(), stamp.actor(), stamp.role(), kind, caseId, body, head.hash(), hash);
    }

    void end() throws SQLException {
        log.flush();
        sql().change("update chain_head set seq = ?, hash = ?", head.seq(), head.hash());
    }
}
