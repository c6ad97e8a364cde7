package io.mingcha.ledger;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The state of every case. */
final class CaseProjection implements Projection {
    @Override
    public List<String> tables() {
        return List.of("cases", "case_place");
    }

    @Override
    public void apply(Sql sql, Event event) {
        String id = event.caseId();
        if (id == null) {
            return;
        }
        JsonNode body = event.content();
        if (event.kind() == EventKind.OPENED || event.kind() == EventKind.ENTERED) {
            open(sql, event, id, body);
            return;
        }
        switch (event.kind()) {
            case UPDATED -> update(sql, event, id, body);
            case REINSTATED -> {
                update(sql, event, id, body);
                move(sql, event, id, CaseState.TO_VERIFY);
            }
            case WITHDRAWN -> move(sql, event, id, CaseState.WITHDRAWN);
            case TRANSITION -> move(sql, event, id, CaseState.of(body.path("to").stringValue()));
            case UNCHECKED -> sql.change("update cases set unchecked = ? where id = ?", Json.text(body, "reason"), id);
            case SEEN -> sql.change("update cases set unchecked = null, ended_on = null where id = ?", id);
            case ENDED ->
                sql.change(
                        "update cases set unchecked = null, ended_on = ? where id = ?", Json.text(body, "as_of"), id);
            default -> {
                // Of no concern to the state of a case, other than that it happened.
            }
        }
        sql.change("update cases set last_seq = ? where id = ?", event.seq(), id);
    }

    private static void open(Sql sql, Event event, String id, JsonNode body) {
        JsonNode finding = body.path("finding");
        JsonNode subject = finding.path("subject");
        sql.add(
                "insert into cases (id, rule, rule_key, title, severity, grade, ladder, subject_kind, subject_id,"
                        + " subject_name, unit_id, found_on, self_reported, state, opened_on, linked_to, scanned, content,"
                        + " finding_seq, last_seq) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                Json.text(finding, "rule"),
                Json.text(finding, "key"),
                Json.text(finding, "title"),
                Json.text(finding, "severity"),
                Json.text(finding, "grade"),
                Json.text(finding, "ladder"),
                Json.text(subject, "kind"),
                Json.find(subject, "id"),
                Json.find(subject, "name"),
                Json.find(subject, "unit_id"),
                Json.text(finding, "date"),
                flag(finding),
                CaseState.TO_VERIFY.code(),
                event.stamp().day(),
                Json.find(body, "linked_to"),
                event.kind() == EventKind.OPENED ? 1 : 0,
                FindingContent.digest(finding),
                event.seq(),
                event.seq());
        place(sql, id, body);
    }

    private static void update(Sql sql, Event event, String id, JsonNode body) {
        JsonNode finding = body.path("finding");
        sql.change(
                "update cases set title = ?, severity = ?, grade = ?, ladder = ?, subject_name = ?, found_on = ?,"
                        + " self_reported = ?, unchecked = null, ended_on = null, content = ?, finding_seq = ?"
                        + " where id = ?",
                Json.text(finding, "title"),
                Json.text(finding, "severity"),
                Json.text(finding, "grade"),
                Json.text(finding, "ladder"),
                Json.find(finding.path("subject"), "name"),
                Json.text(finding, "date"),
                flag(finding),
                FindingContent.digest(finding),
                event.seq(),
                id);
        sql.change("delete from case_place where case_id = ?", id);
        place(sql, id, body);
    }

    private static void place(Sql sql, String id, JsonNode body) {
        for (JsonNode place : body.path("places")) {
            sql.add(
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
        return finding.path("self_reported").booleanValue() ? 1 : 0;
    }
}
