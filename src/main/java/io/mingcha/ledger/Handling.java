package io.mingcha.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a case is being put right; each part is null until it is known.
 *
 * @param measure the code of the measure
 * @param plan what is to be done, in words
 * @param supervisorId 分管领导
 * @param submittedOn when it was reported as done, and not returned since
 * @param closedAt in Asia/Shanghai
 * @param closerId null also where it was closed in another ledger
 * @param lookBackOn the first day to look at it again
 */
public record Handling(
        @Nullable String measure,
        @Nullable String plan,
        @Nullable String ownerId,
        @Nullable String supervisorId,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate submittedOn,
        @Nullable String submitterId,
        @Nullable LocalDateTime closedAt,
        @Nullable String closerId,
        @Nullable LocalDate lookBackOn,
        @Nullable LocalDate lookedBackOn) {
    /** Of a case that nobody has moved yet. */
    public static final Handling NONE = new Handling(null, null, null, null, null, null, null, null, null, null, null);
}
