package io.mingcha.casework;

import io.mingcha.fact.Key;
import io.mingcha.finding.Assembler;
import io.mingcha.ledger.CaseState;
import io.mingcha.ledger.EventKind;
import io.mingcha.ledger.LedgerCase;
import io.mingcha.ledger.Writing;
import io.mingcha.rule.Ladder;
import io.mingcha.rule.Severity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Opens the cases that no rule found: what people saw, what another ledger holds, what came back. */
public final class Entries {
    private final Writing writing;

    Entries(Writing writing) {
        this.writing = writing;
    }

    /**
     * A matter that a person enters.
     *
     * @param category what stands in place of a rule: matters of one category and number are one
     * @param title what people call it, such as 窗口服务
     * @param number its number elsewhere; null where it has none, and one is made
     * @param source who found it, such as 巡视反馈
     * @param personId null where it is about a unit or none
     * @param selfReported whether its subject reported it, which makes the follow-up one step milder
     */
    public record Found(
            String category,
            String title,
            @Nullable String number,
            String source,
            String summary,
            Severity severity,
            @Nullable String personId,
            @Nullable String name,
            @Nullable String unitId,
            LocalDate foundOn,
            boolean selfReported) {
        String rule() {
            return CaseFile.BY_HAND + category;
        }
    }

    /**
     * Opens a case.
     *
     * @return its id
     * @throws Refusal if a matter of that category and number is there already
     */
    public String open(Found found) {
        String key =
                found.number() == null ? Key.of(found.foundOn(), writing.head().seq() + 1) : Key.of(found.number());
        String id = Assembler.id(found.rule(), key);
        if (writing.cases().find(id) != null) {
            throw new Refusal("编号 " + found.number() + "（" + found.category() + "）的事项已在台账中：" + id + "。");
        }
        ObjectNode body = Desk.body();
        body.set("finding", finding(id, key, found));
        body.put("source", found.source());
        writing.append(EventKind.ENTERED, id, body);
        return id;
    }

    /** The id of the matter of a category and number; null where the ledger lacks it. */
    public @Nullable String find(String category, String number) {
        String id = Assembler.id(CaseFile.BY_HAND + category, Key.of(number));
        return writing.cases().find(id) == null ? null : id;
    }

    /** Records where another ledger had got to with a case that was opened here. */
    public void takeOver(String id, CaseState to, Takeover takeover) {
        ObjectNode body = Desk.body();
        body.put("action", "takeover");
        body.put("from", CaseState.TO_VERIFY.code());
        body.put("to", to.code());
        body.put("reason", takeover.reason());
        put(
                body,
                "measure",
                takeover.measure() == null ? null : takeover.measure().code());
        put(body, "plan", takeover.plan());
        put(body, "owner_id", takeover.ownerId());
        put(body, "supervisor_id", takeover.supervisorId());
        put(body, "due_on", takeover.dueOn());
        put(body, "closed_on", takeover.closedOn());
        put(body, "look_back_on", takeover.lookBackOn());
        writing.append(EventKind.TRANSITION, id, body);
    }

    /** Where another ledger had got to; each part is null where it does not say. */
    public record Takeover(
            String reason,
            @Nullable Measure measure,
            @Nullable String plan,
            @Nullable String ownerId,
            @Nullable String supervisorId,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate lookBackOn) {}

    /** The case that goes on for one that came back: a recurrence that a scan has linked to it, else a new one. */
    String reopened(CaseFile file, Step step) {
        LedgerCase old = file.matter();
        for (LedgerCase other : writing.cases().of(old.rule(), old.subjectKind(), old.subjectId())) {
            if (old.id().equals(other.linkedTo())) {
                return other.id();
            }
        }
        Found found = new Found(
                "反弹",
                old.title() + "（反弹）",
                old.id(),
                "回头看",
                step.reason().strip(),
                old.severity(),
                file.personId(),
                old.subjectName(),
                old.unitId(),
                step.on(),
                false);
        String id = Assembler.id(found.rule(), Key.of(old.id()));
        ObjectNode body = Desk.body();
        body.set("finding", finding(id, Key.of(old.id()), found));
        body.put("source", found.source());
        body.put("linked_to", old.id());
        writing.append(EventKind.ENTERED, id, body);
        return id;
    }

    private static ObjectNode finding(String id, String key, Found found) {
        Ladder ladder = switch (found.severity()) {
            case HINT -> Ladder.F0;
            case GENERAL -> Ladder.F1;
            case SERIOUS -> Ladder.F3;
            case GRAVE -> Ladder.F4;
        };
        ObjectNode finding = Desk.body();
        finding.put("id", id);
        finding.put("rule", found.rule());
        finding.put("key", key);
        finding.put("title", found.title());
        finding.put("severity", found.severity().code());
        finding.put("grade", "lead");
        finding.put("ladder", (found.selfReported() ? ladder.stepDown() : ladder).code());
        ObjectNode subject = finding.putObject("subject");
        subject.put("kind", found.personId() != null ? "person" : found.unitId() != null ? "unit" : "none");
        subject.put("id", found.personId() != null ? found.personId() : found.unitId());
        subject.put("name", found.name());
        subject.put("unit_id", found.unitId());
        finding.put("date", found.foundOn().toString());
        finding.put("summary", found.summary().strip());
        finding.putArray("evidence");
        finding.putArray("basis");
        finding.put("recommendation", "由核查人员核实。");
        finding.put("self_reported", found.selfReported());
        finding.putArray("caveats");
        finding.putObject("params");
        finding.put("rule_version", 1);
        return finding;
    }

    private static void put(ObjectNode body, String field, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            body.put(field, value.toString());
        }
    }
}
