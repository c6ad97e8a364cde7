package io.mingcha.ledger;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The scans, and the last complete feed by table, unit and month. */
final class FeedProjection implements Projection {
    @Override
    public List<String> tables() {
        return List.of("scan", "feed");
    }

    @Override
    public void apply(Sql sql, Event event) {
        if (event.kind() != EventKind.SCANNED) {
            return;
        }
        JsonNode body = event.content();
        sql.add(
                "insert into scan (seq, scanned_at, as_of, findings, fresh, known) values (?, ?, ?, ?, ?, ?)",
                event.seq(),
                event.at(),
                Json.text(body, "as_of"),
                body.path("findings").longValue(),
                body.path("new").longValue(),
                body.path("known").longValue());
        for (Map.Entry<String, JsonNode> table : body.path("feed").properties()) {
            for (Map.Entry<String, JsonNode> unit : table.getValue().properties()) {
                for (Map.Entry<String, JsonNode> month : unit.getValue().properties()) {
                    sql.add(
                            "insert into feed (table_name, unit_id, month, accepted) values (?, ?, ?, ?)"
                                    + " on conflict (table_name, unit_id, month)"
                                    + " do update set accepted = excluded.accepted",
                            table.getKey(),
                            unit.getKey(),
                            month.getKey(),
                            month.getValue().longValue());
                }
            }
        }
    }
}
