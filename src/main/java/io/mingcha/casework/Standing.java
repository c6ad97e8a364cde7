package io.mingcha.casework;

import io.mingcha.ledger.CaseState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What decides on the next step of a case.
 *
 * @param subjectId the person or unit it is about; null where it is about none
 * @param headId who heads the unit of a case about a unit; null where unknown or it is about a person
 * @param ownerId who has to put it right; null before rectification is ordered
 * @param submitterId who reported the rectification as done last; null before
 * @param dueOn the last day in time; null where there is none
 * @param lookBackOn the first day of looking back; null before closing
 * @param proofs how many proofs of rectification are attached
 * @param goneOn as of when a later scan of complete tables no longer found it; null where none said so
 * @param openReplies how many replies of the subject have no answer yet
 */
public record Standing(
        CaseState state,
        @Nullable String subjectId,
        @Nullable String headId,
        @Nullable String ownerId,
        @Nullable String submitterId,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate lookBackOn,
        int proofs,
        @Nullable LocalDate goneOn,
        int openReplies) {
    /** The same with one proof more, if so told. */
    public Standing withProof(boolean one) {
        return one
                ? new Standing(
                        state,
                        subjectId,
                        headId,
                        ownerId,
                        submitterId,
                        dueOn,
                        lookBackOn,
                        proofs + 1,
                        goneOn,
                        openReplies)
                : this;
    }
}
