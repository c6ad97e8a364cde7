package io.mingcha.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A party activity of a person's unit, as that person sees it.
 *
 * @param activeMember whether the person is a party member in active service
 * @param attended whether the person was there
 * @param covered whether an approved leave or outing covers either half of that day
 * @param withheld whether the person's attendance of that day is not compared, so that nobody knows
 * @param beforeOffice whether it was before the person's earliest appointment; never where none is known
 */
public record MemberActivity(
        Row row,
        Activity activity,
        String personId,
        boolean activeMember,
        boolean attended,
        boolean covered,
        boolean withheld,
        boolean beforeOffice)
        implements Fact {
    /** Person and calendar year, as keys have them. */
    public String personYear() {
        return Key.of(personId, activity.date().getYear());
    }

    /** Whether it was written down who was there. */
    public boolean attendeesKnown() {
        return !activity.attendees().isEmpty();
    }

    static MemberActivity of(
            Activity activity, Person person, Cover cover, Set<LocalDate> withheld, List<Appointment> appointments) {
        LocalDate day = activity.date();
        return new MemberActivity(
                activity.row(),
                activity,
                person.personId(),
                Boolean.TRUE.equals(person.partyMember()) && "active".equals(person.status()),
                activity.attendees().contains(person.personId()),
                cover.am(day.toEpochDay()) || cover.pm(day.toEpochDay()),
                withheld.contains(day),
                !appointments.isEmpty()
                        && appointments.stream().allMatch(appointment -> day.isBefore(appointment.startDate())));
    }
}
