package io.mingcha.ledger;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How each case is being put right: the plan, when it was reported as done, closed and looked back at. */
final class HandlingProjection implements Projection {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final List<String> PLAN = List.of("measure", "plan", "owner_id", "supervisor_id", "due_on");

    @Override
    public List<String> tables() {
        return List.of("handling");
    }

    @Override
    public void apply(Sql sql, Event event) {
        if (event.kind() != EventKind.TRANSITION || event.caseId() == null) {
            return;
        }
        String id = event.caseId();
        JsonNode body = event.content();
        sql.change("insert into handling (case_id) values (?) on conflict do nothing", id);
        for (String field : PLAN) {
            if (body.has(field)) {
                sql.change("update handling set " + field + " = ? where case_id = ?", Json.find(body, field), id);
            }
        }
        switch (CaseState.of(body.path("to").stringValue())) {
            case TO_REVIEW ->
                sql.change(
                        "update handling set submitted_on = ?, submitter_id = ? where case_id = ?",
                        event.stamp().day(),
                        event.actor(),
                        id);
            case RECTIFYING ->
                sql.change("update handling set submitted_on = null, submitter_id = null where case_id = ?", id);
            case CLOSED -> close(sql, event, id, body);
            case LOOKBACK_PASSED, REBOUNDED ->
                sql.change(
                        "update handling set looked_back_on = ? where case_id = ?",
                        event.stamp().day(),
                        id);
            default -> {
                // What happened before or beside the rectification.
            }
        }
    }

    /** A case taken over from another ledger was closed there, on a day, by nobody this ledger knows. */
    private static void close(Sql sql, Event event, String id, JsonNode body) {
        String closedOn = Json.find(body, "closed_on");
        LocalDateTime at =
                event.at().truncatedTo(ChronoUnit.SECONDS).atZone(BEIJING).toLocalDateTime();
        sql.change(
                "update handling set closed_at = ?, closer_id = ?, look_back_on = ? where case_id = ?",
                closedOn == null ? at : closedOn + "T00:00",
                closedOn == null ? event.actor() : null,
                Json.find(body, "look_back_on"),
                id);
    }
}
