package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A turn of duty, as somebody it names sees it: the one on the roster, or the substitute.
 *
 * @param rostered whether it is seen by the person on the roster; the rules about the duty itself look at that one
 * @param slot whether it falls to that person: the substitute's, where there is one
 * @param signInKept whether the office keeps a record of who signed in at all; so unless it says that it does not
 * @param onLeaveAllDay whether leave covers both halves of the first date for the person it is seen by
 */
public record Duty(
        Row row,
        String dutyId,
        String personId,
        String unitId,
        LocalDateTime startAt,
        LocalDateTime endAt,
        @Nullable LocalDateTime signedInAt,
        @Nullable LocalDateTime signedOutAt,
        @Nullable String substituteId,
        boolean rostered,
        boolean slot,
        boolean signInKept,
        boolean onLeaveAllDay)
        implements Fact {
    /** Whether the date it ends on is not after as-of. */
    public boolean over() {
        return !endAt.toLocalDate().isAfter(asOf());
    }

    /** By how many seconds the sign-in came after the start; 0 where it is unknown. */
    public long secondsLate() {
        return signedInAt == null ? 0 : ChronoUnit.SECONDS.between(startAt, signedInAt);
    }

    /** By how many seconds the sign-out came before the end; 0 where it is unknown. */
    public long secondsEarly() {
        return signedOutAt == null ? 0 : ChronoUnit.SECONDS.between(signedOutAt, endAt);
    }

    /** Whether a moment lies within, both ends included. */
    boolean holds(LocalDateTime moment) {
        return !moment.isBefore(startAt) && !moment.isAfter(endAt);
    }

    /** Whether it touches a date. */
    boolean touches(LocalDate day) {
        return Approval.spans(startAt.toLocalDate(), endAt.toLocalDate(), day);
    }

    /** Reads the rows of {@code duties}. */
    static final class Reader {
        private final View view;
        private final Column dutyId;
        private final Column personId;
        private final Column unitId;
        private final Column startAt;
        private final Column endAt;
        private final Column signedInAt;
        private final Column signedOutAt;
        private final Column substituteId;
        private final Column signInKept;

        Reader(View view) {
            this.view = view;
            this.dutyId = view.column("duty_id");
            this.personId = view.column("person_id");
            this.unitId = view.column("unit_id");
            this.startAt = view.column("start_at");
            this.endAt = view.column("end_at");
            this.signedInAt = view.column("signed_in_at");
            this.signedOutAt = view.column("signed_out_at");
            this.substituteId = view.column("substitute_id");
            this.signInKept = view.column("sign_in_kept");
        }

        Duty read(int row, String seenBy, Cover cover) {
            String rostered = view.required(personId, row);
            String substitute = view.text(substituteId, row);
            LocalDateTime start = view.requiredDateTime(startAt, row);
            return new Duty(
                    new Row(view, row),
                    view.required(dutyId, row),
                    rostered,
                    view.required(unitId, row),
                    start,
                    view.requiredDateTime(endAt, row),
                    view.dateTime(signedInAt, row),
                    view.dateTime(signedOutAt, row),
                    substitute,
                    rostered.equals(seenBy),
                    seenBy.equals(substitute == null ? rostered : substitute),
                    !Boolean.FALSE.equals(view.bool(signInKept, row)),
                    cover.leaveAllDay(start.toLocalDate().toEpochDay()));
        }

        /** The groups of all whom the row names, each once. */
        int[] groups(int row, ToIntFunction<String> groupOf) {
            int rostered = groupOf.applyAsInt(view.required(personId, row));
            String substitute = view.text(substituteId, row);
            return substitute == null
                    ? new int[] {rostered}
                    : IntStream.of(rostered, groupOf.applyAsInt(substitute))
                            .distinct()
                            .toArray();
        }
    }
}
