package io.mingcha.command;

import io.mingcha.casework.Measure;
import io.mingcha.casework.People;
import io.mingcha.ledger.Attachment;
import io.mingcha.ledger.CaseState;
import io.mingcha.ledger.Event;
import io.mingcha.report.Page;
import io.mingcha.report.Width;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The events of the log as people read them: when, who in what role, what, why. */
final class CaseEvents {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int WHEN = 16;

    private final People people;

    CaseEvents(People people) {
        this.people = people;
    }

    void add(Page page, Event event) {
        page.entry(
                0,
                TIME.format(event.at()),
                Math.max(WHEN, Width.of(TIME.format(event.at()))),
                people.person(event.actor()) + "（" + event.role().chinese() + "） " + what(event));
    }

    /** What happened, in a line. */
    String what(Event event) {
        JsonNode body = event.content();
        return switch (event.kind()) {
            case OPENED, ENTERED ->
                event.kind().chinese()
                        + (body.path("linked_to").isString()
                                ? "，与 " + body.path("linked_to").stringValue() + " 相连"
                                : "")
                        + (body.path("source").isString()
                                ? "，来源 " + body.path("source").stringValue()
                                : "");
            case TRANSITION -> moved(body);
            case REPLIED ->
                "登记第 " + body.path("number").asLong() + " 份申辩，应于 "
                        + body.path("answer_by").asString() + " 前答复";
            case ANSWERED ->
                "答复第 " + body.path("number").asLong() + " 份申辩："
                        + (body.path("accepted").asBoolean() ? "采纳" : "未采纳");
            case ATTACHED ->
                "附上" + purpose(body.path("purpose").asString()) + " "
                        + body.path("name").asString();
            case WAIVED ->
                "批准报备 " + body.path("id").asString() + "："
                        + people.person(body.path("person_id").asString())
                        + "，" + body.path("rule").asString() + "，"
                        + body.path("from").asString() + " 至 "
                        + body.path("to").asString() + "，" + body.path("reason").asString();
            case WAIVER_ENDED ->
                "撤回报备 " + body.path("id").asString() + "：" + body.path("reason").asString();
            default ->
                event.kind().chinese()
                        + (body.path("reason").isString()
                                ? "：" + body.path("reason").stringValue()
                                : "");
        };
    }

    private String moved(JsonNode body) {
        CaseState from = CaseState.of(body.path("from").asString());
        CaseState to = CaseState.of(body.path("to").asString());
        List<String> parts = new ArrayList<>();
        parts.add(from == to ? "延期至 " + body.path("due_on").asString() : from.chinese() + " → " + to.chinese());
        if (body.path("measure").isString()) {
            parts.add(Measure.of(body.path("measure").stringValue()).chinese());
        }
        if (body.path("owner_id").isString()) {
            parts.add("责任人 " + people.person(body.path("owner_id").stringValue()));
        }
        if (body.path("due_on").isString() && from != to) {
            parts.add("时限 " + body.path("due_on").stringValue());
        }
        if (body.path("look_back_on").isString()) {
            parts.add("自 " + body.path("look_back_on").stringValue() + " 起回头看");
        }
        String reason = body.path("reason").asString("");
        return String.join("，", parts) + (reason.isBlank() ? "" : "：" + reason);
    }

    private static String purpose(String code) {
        return Arrays.stream(Attachment.Purpose.values())
                .filter(each -> each.code().equals(code.toLowerCase(Locale.ROOT)))
                .map(Attachment.Purpose::chinese)
                .findFirst()
                .orElse("");
    }
}
