package io.mingcha.casework;

import io.mingcha.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What the log says of a step: from where to where, why, and the dates that follow from it. */
record StepRecord(CaseFile file, Step step, Transition transition, Terms terms, WorkCalendar calendar) {
    ObjectNode body(@Nullable String plan, @Nullable String supervisorId) {
        ObjectNode body = Desk.body();
        body.put("action", step.action().code());
        body.put("from", transition.from().code());
        body.put("to", transition.to().code());
        body.put("reason", step.reason().strip());
        if (transition.demands().contains(Demand.PLAN)) {
            Measure measure = Objects.requireNonNull(step.measure());
            LocalDate due = step.dueOn() != null
                    ? step.dueOn()
                    : terms.due(file.matter().severity(), measure, step.on(), calendar);
            body.put("measure", measure.code());
            body.put("owner_id", step.ownerId());
            body.put("due_on", due.toString());
            put(body, "plan", plan);
            put(body, "supervisor_id", supervisorId);
        } else if (transition.demands().contains(Demand.LATER_DATE)) {
            body.put("due_on", String.valueOf(step.dueOn()));
        } else if (step.action() == Action.CLOSE) {
            body.put("look_back_on", terms.lookBackOn(step.on()).toString());
            if (file.proofs() == 0) {
                // What closes it is that a later scan no longer found it.
                body.put("ended_on", String.valueOf(file.matter().endedOn()));
            }
        }
        return body;
    }

    private static void put(ObjectNode body, String field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            body.put(field, text.strip());
        }
    }
}
