package io.mingcha.casework;

import io.mingcha.ledger.CaseState;
import io.mingcha.ledger.Event;
import io.mingcha.ledger.EventKind;
import io.mingcha.ledger.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a case went through, as the log tells it, so that it can be seen as it was at the end of a day. */
public final class CasePast {
    private final List<Moment> moments = new ArrayList<>();

    private CasePast() {}

    /**
     * How a case stood after a move.
     *
     * @param day when the log took it down
     * @param on when it came about: for a closing taken over from another ledger the day it was closed there
     * @param dueOn the last day in time; null where none is set
     * @param submittedOn when it was reported as done; null where it is not
     */
    public record Moment(
            LocalDate day,
            LocalDate on,
            CaseState state,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate submittedOn) {
        /** Whether at the end of a day, when it stood so, its date had passed. */
        boolean overdue(LocalDate at) {
            LocalDate due = dueOn;
            if (due == null) {
                return false;
            }
            return switch (state) {
                case RECTIFYING -> at.isAfter(due);
                case TO_REVIEW -> submittedOn != null && submittedOn.isAfter(due);
                default -> false;
            };
        }
    }

    /** The pasts of all cases, by case id. */
    public static Map<String, CasePast> all(Reading reading) {
        Map<String, CasePast> all = new HashMap<>();
        reading.events().after(0, event -> {
            String id = event.caseId();
            if (id != null) {
                all.computeIfAbsent(id, any -> new CasePast()).add(event);
            }
        });
        return all;
    }

    /** How it stood at the end of a day; null before it was opened. */
    public @Nullable Moment at(LocalDate day) {
        Moment last = null;
        for (Moment moment : moments) {
            if (!moment.day().isAfter(day)) {
                last = moment;
            }
        }
        return last;
    }

    /** Whether it was opened in a time, both days counted in. */
    public boolean openedIn(LocalDate from, LocalDate to) {
        return !moments.isEmpty() && within(moments.get(0).day(), from, to);
    }

    /** Whether it came into a state in a time, both days counted in. */
    public boolean came(CaseState state, LocalDate from, LocalDate to) {
        for (int at = 1; at < moments.size(); at++) {
            boolean moved =
                    moments.get(at).state() == state && moments.get(at - 1).state() != state;
            if (moved && within(moments.get(at).on(), from, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private void add(Event event) {
        CaseState to = state(event);
        if (to == null) {
            return;
        }
        LocalDate day = event.stamp().day();
        Moment last = moments.isEmpty() ? null : moments.get(moments.size() - 1);
        LocalDate due = last == null ? null : last.dueOn();
        LocalDate submitted = last == null ? null : last.submittedOn();
        LocalDate on = day;
        if (event.kind() == EventKind.TRANSITION) {
            JsonNode body = event.content();
            due = body.has("due_on") ? date(body, "due_on") : due;
            submitted = to == CaseState.TO_REVIEW ? day : to == CaseState.RECTIFYING ? null : submitted;
            LocalDate elsewhere = to == CaseState.CLOSED ? date(body, "closed_on") : null;
            on = elsewhere == null ? day : elsewhere;
        }
        moments.add(new Moment(day, on, to, due, submitted));
    }

    private static @Nullable CaseState state(Event event) {
        return switch (event.kind()) {
            case OPENED, ENTERED, REINSTATED -> CaseState.TO_VERIFY;
            case WITHDRAWN -> CaseState.WITHDRAWN;
            case TRANSITION -> CaseState.of(event.content().path("to").stringValue());
            default -> null;
        };
    }

    private static @Nullable LocalDate date(JsonNode body, String field) {
        JsonNode value = body.path(field);
        return value.isString() ? LocalDate.parse(value.stringValue()) : null;
    }
}
