package io.mingcha.ledger;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The approved exceptions, and the day each was taken back. */
final class WaiverProjection implements Projection {
    @Override
    public List<String> tables() {
        return List.of("waiver");
    }

    @Override
    public void apply(Sql sql, Event event) {
        JsonNode body = event.content();
        switch (event.kind()) {
            case WAIVED ->
                sql.change(
                        "insert into waiver (id, person_id, rule, from_on, to_on, reason, applicant_id, approver_id,"
                                + " approved_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        Json.find(body, "id"),
                        Json.find(body, "person_id"),
                        Json.find(body, "rule"),
                        Json.find(body, "from"),
                        Json.find(body, "to"),
                        Json.find(body, "reason"),
                        Json.find(body, "applicant_id"),
                        event.actor(),
                        event.stamp().day());
            case WAIVER_ENDED ->
                sql.change(
                        "update waiver set ended_on = ? where id = ? and ended_on is null",
                        event.stamp().day(),
                        Json.find(body, "id"));
            default -> {
                // No exception.
            }
        }
    }
}
