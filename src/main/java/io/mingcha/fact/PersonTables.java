package io.mingcha.fact;

import io.mingcha.table.TextPool;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables that say something of persons, by person. A reception lies with everybody of the office who was there, a
 * duty with the one on the roster and the substitute; a row that names nobody lies under the empty key.
 */
final class PersonTables {
    final Grouped<Attendance.Reader> attendance;
    final Grouped<Leave.Reader> leaves;
    final Grouped<Outing.Reader> outings;
    final Grouped<Duty.Reader> duties;
    final Grouped<SpotCheck.Reader> spotChecks;
    final Grouped<Expense.Reader> expenses;
    final Grouped<Reception.Reader> receptions;
    final Grouped<Gift.Reader> gifts;
    final Grouped<Ceremony.Reader> ceremonies;
    final UnitActivities activities;

    private final Office office;
    private final TextPool keys;
    private final String scope;

    /** @param keys takes the ids of the persons, who are numbered in its order */
    PersonTables(Office office, TextPool keys, String scope) {
        this.office = office;
        this.keys = keys;
        this.scope = scope;
        this.attendance = byPerson("attendance", Attendance.Reader::new);
        this.leaves = byPerson("leaves", Leave.Reader::new);
        this.outings = byPerson("outings", Outing.Reader::new);
        this.duties = Grouped.of(
                office.view("duties"),
                Duty.Reader::new,
                (view, duty) -> GroupIndex.of(view, scope, row -> duty.groups(row, keys::add)));
        this.spotChecks = byPerson("spot_checks", SpotCheck.Reader::new);
        this.expenses = byPerson("expenses", Expense.Reader::new);
        this.receptions = Grouped.of(
                office.view("receptions"),
                Reception.Reader::new,
                (view, reception) -> GroupIndex.of(view, scope, reception.groups(keys::add)));
        this.gifts = byPerson("gifts", Gift.Reader::new);
        this.ceremonies = byPerson("ceremonies", Ceremony.Reader::new);
        this.activities = new UnitActivities(office, keys, scope);
    }

    private <R> Grouped<R> byPerson(String table, Function<View, R> reader) {
        return Grouped.of(
                office.view(table),
                reader,
                (view, read) -> GroupIndex.byColumn(view, view.column("person_id"), keys, scope, true));
    }

    SettledRows settled(String table) {
        return office.settled(scope, table);
    }

    /** The rows that lie in a group. */
    int count(int group) {
        return indexes().mapToInt(index -> index.count(group)).sum();
    }

    /** The rows that lie in a group; the activities lie with the unit. */
    void rows(int group, RowSink sink) {
        indexes().forEach(index -> index.forEach(group, row -> sink.accept(index.view(), row)));
    }

    List<GroupBalance> balance() {
        return Stream.concat(indexes().map(GroupIndex::balance), Stream.ofNullable(activities.balance()))
                .toList();
    }

    private Stream<GroupIndex> indexes() {
        Stream<@Nullable GroupIndex> all = Stream.of(
                        attendance, leaves, outings, duties, spotChecks, expenses, receptions, gifts, ceremonies)
                .map(Grouped::index);
        return all.filter(Objects::nonNull);
    }
}
