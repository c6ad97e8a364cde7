package io.mingcha.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The state of every case. */
final class CaseProjection implements Projection {
    @Override
    public List<DerivedTable> tables() {
        return List.of(
                new DerivedTable("cases", "id"), new DerivedTable("case_place", "case_id, table_name, unit_id, month"));
    }

    @Override
    public void apply(Sql sql, Event event) {
        String id = event.caseId();
        if (id == null) {
            return;
        }
        JsonNode body = event.content();
        switch (event.kind()) {
            case OPENED -> open(sql, event, id, body);
            case UPDATED -> update(sql, event, id, body);
            case REINSTATED -> {
                update(sql, event, id, body);
                move(sql, event, id, CaseState.TO_VERIFY);
            }
            case WITHDRAWN -> move(sql, event, id, CaseState.WITHDRAWN);
            case TRANSITION -> move(sql, event, id, CaseState.of(body.path("to").stringValue()));
            case UNCHECKED ->
                sql.change(
                        "update cases set unchecked = ? where id = ?",
                        body.path("reason").stringValue(),
                        id);
            case SEEN -> sql.change("update cases set unchecked = null, ended_on = null where id = ?", id);
            case ENDED ->
                sql.change(
                        "update cases set unchecked = null, ended_on = ? where id = ?",
                        body.path("as_of").stringValue(),
                        id);
            default -> {
                // Of no concern to the state of a case.
            }
        }
        sql.change("update cases set last_seq = ? where id = ?", event.seq(), id);
    }

    private static void open(Sql sql, Event event, String id, JsonNode body) {
        JsonNode finding = body.path("finding");
        JsonNode subject = finding.path("subject");
        sql.change(
                "insert into cases (id, rule, rule_key, title, severity, grade, ladder, subject_kind, subject_id,"
                        + " subject_name, unit_id, found_on, self_reported, state, opened_on, linked_to, finding_seq,"
                        + " last_seq) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                text(finding, "rule"),
                text(finding, "key"),
                text(finding, "title"),
                text(finding, "severity"),
                text(finding, "grade"),
                text(finding, "ladder"),
                text(subject, "kind"),
                text(subject, "id"),
                text(subject, "name"),
                text(subject, "unit_id"),
                text(finding, "date"),
                flag(finding),
                CaseState.TO_VERIFY.code(),
                event.stamp().day(),
                text(body, "linked_to"),
                event.seq(),
                event.seq());
        place(sql, id, body);
    }

    private static void update(Sql sql, Event event, String id, JsonNode body) {
        JsonNode finding = body.path("finding");
        sql.change(
                "update cases set title = ?, severity = ?, grade = ?, ladder = ?, subject_name = ?, found_on = ?,"
                        + " self_reported = ?, unchecked = null, ended_on = null, finding_seq = ? where id = ?",
                text(finding, "title"),
                text(finding, "severity"),
                text(finding, "grade"),
                text(finding, "ladder"),
                text(finding.path("subject"), "name"),
                text(finding, "date"),
                flag(finding),
                event.seq(),
                id);
        sql.change("delete from case_place where case_id = ?", id);
        place(sql, id, body);
    }

    private static void place(Sql sql, String id, JsonNode body) {
        for (JsonNode place : body.path("places")) {
            sql.change(
                    "insert into case_place (case_id, table_name, unit_id, month) values (?, ?, ?, ?)",
                    id,
                    place.path(0).stringValue(),
                    place.path(1).stringValue(),
                    place.path(2).stringValue());
        }
    }

    private static void move(Sql sql, Event event, String id, CaseState to) {
        sql.change(
                "update cases set state = ?, unchecked = null, closed_on = ? where id = ?",
                to.code(),
                to.open() ? null : event.stamp().day(),
                id);
    }

    private static int flag(JsonNode finding) {
        return finding.path("self_reported").asBoolean(false) ? 1 : 0;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.stringValue() : null;
    }
}
