package io.mingcha.ledger;

import java.time.YearMonth;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What enters and leaves the open cases, by the month it counts for: that of the event, or the first month after the last
 * one that was reconciled.
 */
final class MovementProjection implements Projection {
    private static final String PERIOD = "case when cast(? as text) > (select coalesce(max(period), '') from period)"
            + " then cast(? as text) else (select max(next_period) from period) end";

    @Override
    public List<String> tables() {
        return List.of("movement", "period");
    }

    @Override
    public void apply(Sql sql, Event event) {
        JsonNode body = event.content();
        switch (event.kind()) {
            case OPENED, ENTERED -> enter(sql, event, body);
            case REINSTATED -> move(sql, event, Movement.RECURRING);
            case WITHDRAWN -> move(sql, event, Movement.WITHDRAWN);
            case TRANSITION -> {
                boolean wasOpen = CaseState.of(Json.text(body, "from")).open();
                boolean isOpen = CaseState.of(Json.text(body, "to")).open();
                if (wasOpen != isOpen) {
                    move(sql, event, isOpen ? Movement.RECURRING : Movement.CLOSED);
                }
            }
            case RECONCILED -> {
                YearMonth period = YearMonth.parse(Json.text(body, "period"));
                sql.change(
                        "insert into period (period, next_period, seq) values (?, ?, ?)",
                        period,
                        period.plusMonths(1),
                        event.seq());
            }
            default -> {
                // Neither enters nor leaves.
            }
        }
    }

    private static void enter(Sql sql, Event event, JsonNode body) {
        String unitId = Json.find(body.path("finding").path("subject"), "unit_id");
        Movement kind = Json.find(body, "linked_to") == null ? Movement.NEW : Movement.RECURRING;
        sql.add(
                "insert into movement (seq, period, unit_id, case_id, kind) values (?, " + PERIOD + ", ?, ?, ?)",
                event.seq(),
                month(event),
                month(event),
                unitId == null ? "" : unitId,
                event.caseId(),
                kind.code());
    }

    /** For the unit for which the case was opened, so that what enters for a unit leaves for the same. */
    private static void move(Sql sql, Event event, Movement kind) {
        sql.change(
                "insert into movement (seq, period, unit_id, case_id, kind) select cast(? as bigint), " + PERIOD
                        + ", unit_id, case_id, cast(? as text) from movement"
                        + " where seq = (select min(seq) from movement where case_id = ?)",
                event.seq(),
                month(event),
                month(event),
                kind.code(),
                event.caseId());
    }

    private static YearMonth month(Event event) {
        return YearMonth.from(event.stamp().day());
    }
}
