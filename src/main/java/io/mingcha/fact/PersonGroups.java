package io.mingcha.fact;

import io.mingcha.rule.Scope;
import io.mingcha.table.TextPool;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is recorded of each person. A reception lies in the group of everybody of the office who was there. */
public final class PersonGroups implements Groups {
    private final Office office;
    private final TextPool keys = new TextPool();
    private final @Nullable GroupIndex attendance;
    private final @Nullable GroupIndex leaves;
    private final @Nullable GroupIndex outings;
    private final @Nullable GroupIndex expenses;
    private final @Nullable GroupIndex receptions;

    public PersonGroups(Office office) {
        this.office = office;
        this.attendance = byPerson("attendance");
        this.leaves = byPerson("leaves");
        this.outings = byPerson("outings");
        this.expenses = byPerson("expenses");
        this.receptions = byParticipant();
    }

    private @Nullable GroupIndex byPerson(String table) {
        View view = office.view(table);
        return view == null ? null : GroupIndex.byColumn(view, view.column("person_id"), keys, scope().name(), true);
    }

    private @Nullable GroupIndex byParticipant() {
        View view = office.view("receptions");
        if (view == null) {
            return null;
        }
        Reception.Reader reader = new Reception.Reader(view);
        return GroupIndex.of(
                view,
                keys,
                scope().name(),
                row -> reader.participants(row).stream().mapToInt(keys::add).toArray());
    }

    @Override
    public Scope scope() {
        return Scope.PERSON;
    }

    @Override
    public int size() {
        return keys.size();
    }

    @Override
    public String key(int group) {
        return keys.get(group);
    }

    @Override
    public int find(String key) {
        return keys.find(key);
    }

    @Override
    public int weight(int group) {
        return indexes().mapToInt(index -> index.count(group)).sum();
    }

    @Override
    public List<GroupBalance> balance() {
        return indexes().map(GroupIndex::balance).toList();
    }

    private Stream<GroupIndex> indexes() {
        return Stream.of(attendance, leaves, outings, expenses, receptions).flatMap(Stream::ofNullable);
    }

    @Override
    public void make(int group, FactSink sink) {
        String personId = keys.get(group);
        Person person = office.offices().person(personId);
        if (person != null && sink.wants(Person.class)) {
            sink.accept(person);
        }
        List<Leave> leavesTaken = leaves(group);
        List<Outing> outingsMade = outings(group);
        Cover cover = Cover.of(leavesTaken, outingsMade, office.setting().asOf());
        if (sink.wants(Leave.class)) {
            leavesTaken.forEach(sink::accept);
        }
        if (sink.wants(LeaveYear.class)) {
            LeaveYear.of(leavesTaken, office.setting().asOf()).forEach(sink::accept);
        }
        if (sink.wants(Outing.class)) {
            outingsMade.forEach(sink::accept);
        }
        attendance(group, personId, person, cover, sink);
        expenses(group, sink);
        participants(group, personId, person, cover, sink);
    }

    private List<Leave> leaves(int group) {
        List<Leave> taken = new ArrayList<>();
        if (leaves != null) {
            Leave.Reader reader = new Leave.Reader(leaves.view());
            leaves.forEach(group, row -> taken.add(reader.read(row)));
        }
        return taken;
    }

    private List<Outing> outings(int group) {
        List<Outing> made = new ArrayList<>();
        if (outings != null) {
            Outing.Reader reader = new Outing.Reader(outings.view());
            outings.forEach(group, row -> made.add(reader.read(row)));
        }
        return made;
    }

    private void attendance(int group, String personId, @Nullable Person person, Cover cover, FactSink sink) {
        boolean days = sink.wants(Attendance.class);
        boolean months = sink.wants(PersonMonth.class);
        if (attendance == null || !(days || months)) {
            return;
        }
        Attendance.Reader reader = new Attendance.Reader(attendance.view());
        PersonMonth.Gathering gathering = new PersonMonth.Gathering();
        attendance.forEach(group, row -> {
            Attendance day = reader.read(row, personId, person, cover);
            if (days) {
                sink.accept(day);
            }
            if (months) {
                gathering.add(day);
            }
        });
        gathering.months().forEach(sink::accept);
    }

    private void expenses(int group, FactSink sink) {
        if (expenses != null && sink.wants(Expense.class)) {
            Expense.Reader reader = new Expense.Reader(expenses.view());
            expenses.forEach(group, row -> sink.accept(reader.read(row)));
        }
    }

    private void participants(int group, String personId, @Nullable Person person, Cover cover, FactSink sink) {
        if (receptions != null && sink.wants(Participant.class)) {
            Reception.Reader reader = new Reception.Reader(receptions.view());
            receptions.forEach(
                    group,
                    row -> sink.accept(Participant.of(reader.read(row, office.offices()), personId, person, cover)));
        }
    }
}
