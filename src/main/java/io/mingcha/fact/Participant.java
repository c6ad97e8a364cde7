package io.mingcha.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the office who was at a reception.
 *
 * @param host whether the person was the host
 * @param known whether the person is in the persons table
 * @param onLeaveAllDay whether leave covers both halves of that day
 */
public record Participant(
        Row row, Reception reception, String personId, boolean host, boolean known, boolean onLeaveAllDay)
        implements Fact {
    static Participant of(Reception reception, String personId, @Nullable Person person, Cover cover) {
        LocalDate day = reception.date();
        return new Participant(
                reception.row(),
                reception,
                personId,
                reception.hostId().equals(personId),
                person != null,
                cover.leaveAllDay(day));
    }
}
