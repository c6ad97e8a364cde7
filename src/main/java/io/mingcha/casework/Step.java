package io.mingcha.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody wants to take.
 *
 * @param on the day it is taken
 * @param reason why, in words; blank where none is given
 * @param measure how it is to be put right; only where rectification is ordered
 * @param ownerId who is to put it right; only where rectification is ordered
 * @param dueOn by when; only where rectification is ordered or put off
 */
public record Step(
        Action action,
        LocalDate on,
        String reason,
        @Nullable Measure measure,
        @Nullable String ownerId,
        @Nullable LocalDate dueOn) {
    /** A step without a plan. */
    public static Step of(Action action, LocalDate on, String reason) {
        return new Step(action, on, reason, null, null, null);
    }
}
