package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A case of the rectification ledger.
 *
 * @param byHand entered by a person, so that its rule names a category at most
 * @param waived what an exception covers, which counts for nothing
 * @param personId the person it is about; null where it is about a unit or none
 * @param unitId the unit it counts for
 * @param foundOn the date of the finding
 * @param submittedOn when the rectification was reported as done, and not returned since
 * @param lookBackOn the first day it can be looked back at
 */
public record LedgerCase(
        Row row,
        String caseId,
        String rule,
        String title,
        boolean byHand,
        boolean waived,
        @Nullable String personId,
        @Nullable String unitId,
        LocalDate foundOn,
        String state,
        @Nullable String ownerId,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDateTime closedAt,
        @Nullable LocalDate lookBackOn)
        implements Fact {
    /** Person and unit, or the unit alone, as keys have them; null where it is about none. */
    public @Nullable String subject() {
        return personId == null && unitId == null ? null : Key.of(personId == null ? unitId : "", personId);
    }

    /** Whether it was rectified, or still has to be: neither cleared nor excused nor withdrawn. */
    public boolean stands() {
        return !waived && !"cleared".equals(state) && !"excused".equals(state) && !"withdrawn".equals(state);
    }

    /** Whether a person has confirmed it. */
    public boolean verified() {
        return stands() && !"to_verify".equals(state);
    }

    /** Whether it waits to be looked back at. */
    public boolean closed() {
        return "closed".equals(state);
    }

    /** Whether its proof was handed in: it waits for review, or was closed. */
    public boolean proven() {
        return stands() && (closedAt != null || "to_review".equals(state));
    }

    /** The day of closing; null where it was not closed. */
    public @Nullable LocalDate closedOn() {
        return closedAt == null ? null : closedAt.toLocalDate();
    }

    /** The day lateness is counted to: of reporting it as done, or as-of before. */
    public LocalDate countedTo() {
        return submittedOn == null ? asOf() : submittedOn;
    }

    /** Workdays late against a date that is past, at least 1. */
    public long lateness(LocalDate due) {
        return Math.max(1, workdays(due, countedTo()));
    }

    /** Reads the rows of {@code ledger_cases}. */
    static final class Reader {
        private final View view;

        Reader(View view) {
            this.view = view;
        }

        LedgerCase read(int row) {
            return new LedgerCase(
                    new Row(view, row),
                    view.required(column("case_id"), row),
                    view.required(column("rule"), row),
                    view.required(column("title"), row),
                    Boolean.TRUE.equals(view.bool(column("by_hand"), row)),
                    Boolean.TRUE.equals(view.bool(column("waived"), row)),
                    view.text(column("person_id"), row),
                    view.text(column("unit_id"), row),
                    view.requiredDate(column("found_on"), row),
                    view.requiredCode(column("state"), row),
                    view.text(column("owner_id"), row),
                    view.date(column("due_on"), row),
                    view.date(column("submitted_on"), row),
                    view.dateTime(column("closed_at"), row),
                    view.date(column("look_back_on"), row));
        }

        private Column column(String name) {
            return view.column(name);
        }
    }
}
