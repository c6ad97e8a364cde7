package io.mingcha.ledger;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Made-up cases for tests that need no scan. */
final class Matters {
    static final Stamp STAMP = new Stamp(Instant.parse("2026-03-02T01:00:00Z"), "tester", Role.RECORDER);

    private Matters() {}

    static String id(int number) {
        return "case-%05d".formatted(number);
    }

    static Event open(Writing writing, int number) {
        ObjectNode body = Json.object();
        ObjectNode finding = body.putObject("finding");
        finding.put("id", id(number))
                .put("rule", "attendance/late-arrival")
                .put("key", "P" + number + "@2026-03-02")
                .put("title", "迟到")
                .put("severity", "general")
                .put("grade", "direct")
                .put("ladder", "F1")
                .put("date", "2026-03-02")
                .put("summary", "比对发现某" + number + "上班打卡08:50，请核实。")
                .put("self_reported", false)
                .put("rule_version", 1);
        finding.putObject("subject")
                .put("kind", "person")
                .put("id", "P" + number)
                .put("name", "某" + number)
                .put("unit_id", "U" + number % 3);
        finding.putArray("evidence");
        body.putArray("places")
                .addArray()
                .add("attendance")
                .add("U" + number % 3)
                .add("2026-03");
        return writing.append(EventKind.OPENED, id(number), body);
    }

    static Event move(Writing writing, int number, CaseState from, CaseState to) {
        return writing.append(
                EventKind.TRANSITION,
                id(number),
                Json.object().put("from", from.code()).put("to", to.code()).put("reason", "试验"));
    }
}
