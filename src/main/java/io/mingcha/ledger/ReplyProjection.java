package io.mingcha.ledger;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which replies there are, by when they must be answered, and whether they were. */
final class ReplyProjection implements Projection {
    @Override
    public List<String> tables() {
        return List.of("reply");
    }

    @Override
    public void apply(Sql sql, Event event) {
        JsonNode body = event.content();
        switch (event.kind()) {
            case REPLIED ->
                sql.change(
                        "insert into reply (case_id, number, stated_on, answer_by) values (?, ?, ?, ?)",
                        event.caseId(),
                        body.path("number").longValue(),
                        Json.find(body, "stated_on"),
                        Json.find(body, "answer_by"));
            case ANSWERED ->
                sql.change(
                        "update reply set answered_on = ?, accepted = ? where case_id = ? and number = ?",
                        event.stamp().day(),
                        body.path("accepted").booleanValue() ? 1 : 0,
                        event.caseId(),
                        body.path("number").longValue());
            default -> {
                // No reply.
            }
        }
    }
}
