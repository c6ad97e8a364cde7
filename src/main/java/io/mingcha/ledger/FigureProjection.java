package io.mingcha.ledger;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** How much each rule flagged in each scan, and which of that a person let go on. */
final class FigureProjection implements Projection {
    @Override
    public List<String> tables() {
        return List.of("rule_figure", "hold_release");
    }

    @Override
    public void apply(Sql sql, Event event) {
        JsonNode body = event.content();
        if (event.kind() == EventKind.SCANNED || event.kind() == EventKind.FIGURES) {
            // a scan's line says it; stores of old have an event of its own beside the line, which lacks it then
            body.path(event.kind() == EventKind.SCANNED ? "figures" : "rules")
                    .properties()
                    .forEach(rule -> rule.getValue()
                            .properties()
                            .forEach(kind -> sql.add(
                                    "insert into rule_figure (seq, rule, subject_kind, flagged, looked_at) values (?, ?, ?, ?, ?)",
                                    event.seq(),
                                    rule.getKey(),
                                    kind.getKey(),
                                    kind.getValue().path("flagged").longValue(),
                                    kind.getValue().path("looked_at").longValue())));
        } else if (event.kind() == EventKind.HOLD_RELEASED) {
            sql.change(
                    "insert into hold_release (rule, figures_seq, released_by, reason) values (?, ?, ?, ?)",
                    Json.text(body, "rule"),
                    body.path("figures").longValue(),
                    event.actor(),
                    Json.text(body, "reason"));
        }
    }
}
