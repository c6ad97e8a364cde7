package io.mingcha.casework;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.ledger.CaseState;
import io.mingcha.ledger.Handling;
import io.mingcha.ledger.LedgerCase;
import io.mingcha.ledger.UnitHead;
import io.mingcha.ledger.Waiver;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case with all that decides on its next step.
 *
 * @param openReplies how many replies have no answer yet
 * @param proofs how many proofs of rectification are attached
 * @param unit the unit it counts for; null where no scan has seen it
 * @param waiver the exception it falls under; null where it falls under none
 */
public record CaseFile(
        LedgerCase matter,
        Handling handling,
        long openReplies,
        long proofs,
        @Nullable UnitHead unit,
        @Nullable Waiver waiver) {
    /** The first part of the rule of a case that a person entered. */
    public static final String BY_HAND = "manual/";

    public CaseState state() {
        return matter.state();
    }

    public boolean byHand() {
        return matter.rule().startsWith(BY_HAND);
    }

    /** The person it is about; null where it is about a unit or none. */
    public @Nullable String personId() {
        return "person".equals(matter.subjectKind()) ? matter.subjectId() : null;
    }

    /** Who heads the unit; null where unknown. */
    public @Nullable String headId() {
        return unit == null ? null : unit.headId();
    }

    /** What the gate asks for. */
    public Standing standing() {
        return new Standing(
                matter.state(),
                matter.subjectId(),
                "unit".equals(matter.subjectKind()) ? headId() : null,
                handling.ownerId(),
                handling.submitterId(),
                handling.dueOn(),
                handling.lookBackOn(),
                Math.toIntExact(proofs),
                matter.endedOn(),
                Math.toIntExact(openReplies));
    }

    /**
     * How near its date is: to today while it is being put right, to the day it was reported as done after that. Null
     * where nobody has to put anything right.
     */
    public @Nullable Light light(LocalDate today, Terms terms, WorkCalendar calendar) {
        LocalDate due = handling.dueOn();
        if (due == null || waiver != null) {
            return null;
        }
        LocalDate submitted = handling.submittedOn();
        return switch (state()) {
            case RECTIFYING -> Light.of(due, today, terms, calendar);
            case TO_REVIEW -> submitted != null && submitted.isAfter(due) ? Light.RED : Light.GREEN;
            default -> null;
        };
    }

    /** The date that is waited for: of rectification, then of looking back; null where none is. */
    public @Nullable LocalDate awaitedOn() {
        return switch (state()) {
            case RECTIFYING, TO_REVIEW -> handling.dueOn();
            case CLOSED -> handling.lookBackOn();
            default -> null;
        };
    }
}
