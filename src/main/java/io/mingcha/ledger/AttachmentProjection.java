package io.mingcha.ledger;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The files on each case, every content once. */
final class AttachmentProjection implements Projection {
    @Override
    public List<String> tables() {
        return List.of("attachment");
    }

    @Override
    public void apply(Sql sql, Event event) {
        if (event.kind() != EventKind.ATTACHED) {
            return;
        }
        JsonNode body = event.content();
        sql.change(
                "insert into attachment (case_id, sha256, name, size, purpose, dated_on, attached_on, attached_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                event.caseId(),
                Json.find(body, "sha256"),
                Json.find(body, "name"),
                body.path("size").longValue(),
                Json.find(body, "purpose"),
                Json.find(body, "dated_on"),
                event.stamp().day(),
                event.actor());
    }
}
