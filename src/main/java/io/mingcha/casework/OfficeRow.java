package io.mingcha.casework;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.ledger.Attachment;
import io.mingcha.ledger.Event;
import io.mingcha.ledger.EventKind;
import io.mingcha.ledger.Handling;
import io.mingcha.ledger.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A case in the columns in which offices keep their rectification ledgers. */
public final class OfficeRow {
    /** The columns, in order; the first holds the row's number. */
    public static final List<String> COLUMNS =
            List.of("序号", "问题编号", "来源", "问题描述", "类别", "责任单位", "责任人", "整改措施", "整改类别", "时限", "进展", "佐证", "销号", "回头看");

    private static final String BY_SCAN = "系统比对";

    private final Reading reading;
    private final People people;
    private final LocalDate today;
    private final Terms terms;
    private final WorkCalendar calendar;

    public OfficeRow(Reading reading, People people, LocalDate today, Terms terms, WorkCalendar calendar) {
        this.reading = reading;
        this.people = people;
        this.today = today;
        this.terms = terms;
        this.calendar = calendar;
    }

    /** The cells of a case, in the order of {@link #COLUMNS}. */
    public List<String> cells(int number, CaseFile file) {
        Handling handling = file.handling();
        List<Event> events = reading.events().of(file.matter().id());
        Measure measure = handling.measure() == null ? null : Measure.of(handling.measure());
        return List.of(
                Integer.toString(number),
                file.matter().id(),
                source(events),
                reading.cases().finding(file.matter()).path("summary").asString(),
                file.matter().title(),
                People.nameOf(people.units(), file.matter().unitId()),
                People.nameOf(people.persons(), handling.ownerId() != null ? handling.ownerId() : file.personId()),
                handling.plan() == null ? "" : handling.plan(),
                measure == null ? "" : measure.chinese(),
                handling.dueOn() == null ? "" : handling.dueOn().toString(),
                progress(file, events),
                proofs(file),
                closed(file),
                lookedBack(file));
    }

    /** Who must know of a case by its light, by what they are; empty where it has none. */
    public static Map<String, String> mustKnow(CaseFile file, @Nullable Light light, People people) {
        if (light == null) {
            return Map.of();
        }
        Map<String, String> ids = Escalation.mustKnow(
                light, file.handling().ownerId(), file.handling().supervisorId(), file.headId());
        ids.replaceAll((role, id) -> People.nameOf(people.persons(), id));
        return ids;
    }

    private static String source(List<Event> events) {
        for (Event event : events) {
            if (event.kind() == EventKind.ENTERED) {
                JsonNode source = event.content().path("source");
                return source.isString() ? source.stringValue() : BY_SCAN;
            }
        }
        return BY_SCAN;
    }

    private String progress(CaseFile file, List<Event> events) {
        List<String> parts = new ArrayList<>();
        parts.add(file.state().chinese());
        if (file.waiver() != null) {
            parts.add("已报备，不计数");
        }
        Light light = file.light(today, terms, calendar);
        if (light != null) {
            parts.add(light.chinese() + "灯，应知会"
                    + mustKnow(file, light, people).entrySet().stream()
                            .map(entry -> entry.getKey() + entry.getValue())
                            .collect(Collectors.joining("、")));
        }
        if (file.openReplies() > 0) {
            parts.add("有申辩待答复");
        }
        for (int at = events.size() - 1; at >= 0; at--) {
            String reason = events.get(at).content().path("reason").asString("");
            if (!reason.isBlank()) {
                parts.add(events.get(at).stamp().day() + " " + reason);
                break;
            }
        }
        return String.join("；", parts);
    }

    private String proofs(CaseFile file) {
        String names = reading.attachments().of(file.matter().id()).stream()
                .filter(attachment -> attachment.purpose() == Attachment.Purpose.PROOF)
                .map(Attachment::name)
                .collect(Collectors.joining("、"));
        return names.isEmpty() && file.matter().endedOn() != null
                ? "截至 " + file.matter().endedOn() + " 的扫描不再发现此事"
                : names;
    }

    private String closed(CaseFile file) {
        Handling handling = file.handling();
        if (handling.closedAt() == null) {
            return "";
        }
        String closer = People.nameOf(people.persons(), handling.closerId());
        return handling.closedAt().toLocalDate() + (closer.isEmpty() ? "" : " " + closer);
    }

    private static String lookedBack(CaseFile file) {
        Handling handling = file.handling();
        return switch (file.state()) {
            case CLOSED -> handling.lookBackOn() == null ? "" : "应自 " + handling.lookBackOn() + " 起";
            case LOOKBACK_PASSED -> handling.lookedBackOn() + " 通过";
            case REBOUNDED -> handling.lookedBackOn() + " 反弹";
            default -> "";
        };
    }
}
