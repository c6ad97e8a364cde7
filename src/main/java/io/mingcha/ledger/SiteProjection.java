package io.mingcha.ledger;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Who heads which unit, and which days the office itself says are workdays. */
final class SiteProjection implements Projection {
    @Override
    public List<String> tables() {
        return List.of("unit_head", "site_day");
    }

    @Override
    public void apply(Sql sql, Event event) {
        if (event.kind() != EventKind.SITE_LISTED) {
            return;
        }
        for (JsonNode day : event.content().path("days")) {
            sql.change(
                    "insert into site_day (date, workday) values (?, ?) on conflict (date)"
                            + " do update set workday = excluded.workday",
                    Json.find(day, "date"),
                    day.path("workday").booleanValue() ? 1 : 0);
        }
        for (JsonNode unit : event.content().path("units")) {
            sql.change(
                    "insert into unit_head (unit_id, name, head_id, head_name) values (?, ?, ?, ?) on conflict (unit_id)"
                            + " do update set name = excluded.name, head_id = excluded.head_id,"
                            + " head_name = excluded.head_name",
                    Json.find(unit, "unit_id"),
                    Json.find(unit, "name"),
                    Json.find(unit, "head_id"),
                    Json.find(unit, "head_name"));
        }
    }
}
