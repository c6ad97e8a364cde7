package io.mingcha.ledger;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What became of every notice. */
final class NoticeProjection implements Projection {
    @Override
    public List<String> tables() {
        return List.of("notice", "notice_case");
    }

    @Override
    public void apply(Sql sql, Event event) {
        JsonNode body = event.content();
        switch (event.kind()) {
            case NOTICE_DRAFTED -> draft(sql, event, body);
            case NOTICE_ISSUED ->
                sql.change(
                        "update notice set state = ?, series = ?, year = ?, no = ?, number = ?, issued_by = ?, issued_on = ?,"
                                + " issued_seq = ? where draft = ?",
                        NoticeState.ISSUED.code(),
                        Json.text(body, "series"),
                        body.path("year").intValue(),
                        body.path("no").longValue(),
                        Json.text(body, "number"),
                        event.actor(),
                        event.stamp().day(),
                        event.seq(),
                        Json.text(body, "draft"));
            case NOTICE_VOIDED ->
                sql.change(
                        "update notice set state = ?, void_reason = ? where draft = ?",
                        NoticeState.VOIDED.code(),
                        Json.text(body, "reason"),
                        Json.text(body, "draft"));
            default -> {
                // Of no concern to notices.
            }
        }
    }

    private static void draft(Sql sql, Event event, JsonNode body) {
        String draft = Json.text(body, "draft");
        sql.add(
                "insert into notice (draft, kind, state, drafted_by, drafted_on, drafted_seq) values (?, ?, ?, ?, ?, ?)",
                draft,
                Json.text(body, "kind"),
                NoticeState.DRAFT.code(),
                event.actor(),
                event.stamp().day(),
                event.seq());
        for (JsonNode caseId : body.path("cases")) {
            sql.add("insert into notice_case (draft, case_id) values (?, ?)", draft, caseId.stringValue());
        }
    }
}
