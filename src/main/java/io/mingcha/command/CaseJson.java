package io.mingcha.command;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.casework.CaseFile;
import io.mingcha.casework.Escalation;
import io.mingcha.casework.Light;
import io.mingcha.casework.Terms;
import io.mingcha.ledger.Handling;
import io.mingcha.ledger.LedgerCase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Cases as programs read them: ids and codes, in one fixed order of fields. */
final class CaseJson {
    private final LocalDate today;
    private final Terms terms;
    private final WorkCalendar calendar;

    CaseJson(LocalDate today, Terms terms, WorkCalendar calendar) {
        this.today = today;
        this.terms = terms;
        this.calendar = calendar;
    }

    String text(List<CaseFile> files) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        files.forEach(file -> add(all.addObject(), file));
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    private void add(ObjectNode json, CaseFile file) {
        LedgerCase matter = file.matter();
        Handling handling = file.handling();
        Light light = file.light(today, terms, calendar);
        json.put("id", matter.id()).put("rule", matter.rule()).put("title", matter.title());
        json.put("state", matter.state().code())
                .put("severity", matter.severity().code());
        json.put("grade", matter.grade()).put("ladder", matter.ladder());
        ObjectNode subject = json.putObject("subject");
        subject.put("kind", matter.subjectKind()).put("id", matter.subjectId());
        subject.put("name", matter.subjectName()).put("unit_id", matter.unitId());
        json.put("found_on", text(matter.foundOn())).put("opened_on", text(matter.openedOn()));
        json.put("self_reported", matter.selfReported()).put("waived", file.waiver() != null);
        json.put("measure", handling.measure()).put("owner_id", handling.ownerId());
        json.put("supervisor_id", handling.supervisorId()).put("due_on", text(handling.dueOn()));
        json.put("light", light == null ? null : light.code());
        ArrayNode know = json.putArray("must_know");
        if (light != null) {
            Escalation.mustKnow(light, handling.ownerId(), handling.supervisorId(), file.headId())
                    .values()
                    .forEach(know::add);
        }
        json.put("submitted_on", text(handling.submittedOn())).put("closed_at", text(handling.closedAt()));
        json.put("look_back_on", text(handling.lookBackOn()));
        json.put("proofs", file.proofs()).put("open_replies", file.openReplies());
        json.put("linked_to", matter.linkedTo());
    }

    private static @Nullable String text(@Nullable Object date) {
        return date == null ? null : date.toString();
    }
}
