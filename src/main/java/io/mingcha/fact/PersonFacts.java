package io.mingcha.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the facts of one person, or of the rows that name nobody. */
final class PersonFacts {
    private static final int UNKNOWN = -2;

    private final Office office;
    private final PersonTables tables;
    private final int group;
    private final String personId;
    private final @Nullable Person person;
    private final List<Leave> leaves;
    private final List<Outing> outings;
    private final Cover cover;
    private final Set<LocalDate> withheld;
    private final List<Duty> duties;
    private final List<Duty> slots;
    private final Attendance.Whose whose;
    private final boolean same;

    PersonFacts(Office office, PersonTables tables, int group, String personId) {
        this.office = office;
        this.tables = tables;
        this.group = group;
        this.personId = personId;
        this.person = office.offices().person(personId);
        this.leaves = tables.leaves.all(group, Leave.Reader::read);
        this.outings = tables.outings.all(group, Outing.Reader::read);
        this.cover = Cover.of(leaves, outings, office.setting().asOf());
        this.withheld = office.withheldDays().of(personId);
        this.duties = tables.duties.all(group, (duty, row) -> duty.read(row, personId, cover));
        this.slots = duties.stream().filter(Duty::slot).toList();
        this.whose = Attendance.Whose.of(personId, person, cover);
        this.same = office.settled()
                .same(
                        personId,
                        () -> Circumstance.of(
                                leaves,
                                outings,
                                duties,
                                withheld,
                                Days.number(office.setting().asOf())));
    }

    void make(FactSink sink) {
        if (person != null && sink.wants(Person.class)) {
            sink.accept(person);
        }
        offer(leaves, Leave.class, sink);
        if (sink.wants(LeaveYear.class)) {
            LeaveYear.of(leaves, office.setting().asOf()).forEach(sink::accept);
        }
        offer(outings, Outing.class, sink);
        offer(duties, Duty.class, sink);
        attendance(sink);
        expenses(sink);
        if (sink.wants(SpotCheck.class)) {
            tables.spotChecks.forEach(group, (check, row) -> sink.accept(check.read(row, cover, slots)));
        }
        receptions(sink);
        if (sink.wants(Gift.class)) {
            tables.gifts.forEach(group, (gift, row) -> sink.accept(gift.read(row)));
        }
        if (sink.wants(Ceremony.class)) {
            tables.ceremonies.forEach(group, (ceremony, row) -> sink.accept(ceremony.read(row)));
        }
        activities(sink);
    }

    private static <F extends Fact> void offer(List<F> facts, Class<F> kind, FactSink sink) {
        if (sink.wants(kind)) {
            facts.forEach(sink::accept);
        }
    }

    private void attendance(FactSink sink) {
        boolean days = sink.wants(Attendance.class);
        boolean months = sink.wants(PersonMonth.class);
        if (!days && !months) {
            return;
        }
        PersonMonth.Gathering gathering = new PersonMonth.Gathering(withheld);
        SettledRows settled = tables.settled("attendance");
        tables.attendance.forEach(group, (attendance, row) -> {
            boolean known = same && settled.skips(row);
            if (known && !months) {
                return;
            }
            int asked = settled.asked(office.setting());
            Attendance day = attendance.read(row, whose);
            if (!withheld.isEmpty() && withheld.contains(day.date())) {
                return;
            }
            if (days && !known) {
                settled.offer(row, day, asked, sink);
            }
            if (months) {
                gathering.add(day);
            }
        });
        gathering.months().forEach(sink::accept);
    }

    private void receptions(FactSink sink) {
        if (sink.wants(Participant.class)) {
            int[] host = {UNKNOWN};
            SettledRows settled = tables.settled("receptions");
            tables.receptions.forEach(group, (reception, row) -> {
                if (same && settled.skips(row)) {
                    return;
                }
                int asked = settled.asked(office.setting());
                host[0] = host[0] == UNKNOWN ? reception.hostNumber(personId) : host[0];
                Participant participant =
                        new Participant(reception.read(row, office.offices()), whose, reception.isHost(row, host[0]));
                settled.offer(row, participant, asked, sink);
            });
        }
    }

    private void expenses(FactSink sink) {
        boolean alone = sink.wants(Expense.class);
        boolean claims = sink.wants(Claim.class);
        if (!alone && !claims) {
            return;
        }
        Set<String> approved =
                outings.stream().filter(Outing::approved).map(Outing::outingId).collect(Collectors.toSet());
        Claim.Claimant claimant = new Claim.Claimant(person, cover, withheld, approved, slots);
        SettledRows settled = tables.settled("expenses");
        tables.expenses.forEach(group, (reader, row) -> {
            if (same && settled.skips(row)) {
                return;
            }
            int asked = settled.asked(office.setting());
            Expense expense = reader.read(row);
            if (alone) {
                settled.offer(row, expense, asked, sink);
            }
            if (claims) {
                settled.offer(row, new Claim(expense, claimant), asked, sink);
            }
        });
    }

    private void activities(FactSink sink) {
        if (person != null && sink.wants(MemberActivity.class)) {
            List<Appointment> appointments = office.offices().appointmentsOf(personId);
            for (Activity activity : tables.activities.of(person)) {
                sink.accept(MemberActivity.of(activity, person, cover, withheld, appointments));
            }
        }
    }
}
