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
                        Body.text(body, "id"),
                        Body.text(body, "person_id"),
                        Body.text(body, "rule"),
                        Body.text(body, "from"),
                        Body.text(body, "to"),
                        Body.text(body, "reason"),
                        Body.text(body, "applicant_id"),
                        event.actor(),
                        event.stamp().day());
            case WAIVER_ENDED ->
                sql.change(
                        "update waiver set ended_on = ? where id = ? and ended_on is null",
                        event.stamp().day(),
                        Body.text(body, "id"));
            default -> {
                // No exception.
            }
        }
    }
}
