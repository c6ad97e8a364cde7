package io.mingcha.finding;

import io.mingcha.fact.Days;
import io.mingcha.fact.Fact;
import io.mingcha.fact.Key;
import io.mingcha.fact.Row;
import io.mingcha.fact.Tally;
import io.mingcha.rule.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rule raises when its conditions hold: about whom, which matter, on which rows it rests. A rule builds it in its
 * consequence and sends it; rules made of other rules' findings see it as a fact, and by then nobody changes it.
 */
public final class Flag implements Fact {
    private final String drlName;
    private final Grounds grounds = new Grounds();
    private Figures figures = Figures.NONE;
    private Subject.Kind subjectKind = Subject.Kind.NONE;
    private @Nullable String subjectId;
    private @Nullable String rowUnitId;
    private String key;
    private LocalDate date;

    private Flag(String drlName, String key, LocalDate date) {
        this.drlName = drlName;
        this.key = key;
        this.date = date;
    }

    /**
     * A flag that rests on one row, keyed and dated as that row is.
     *
     * @param drlName the name of the DRL rule that raises it
     */
    public static Flag of(String drlName, Fact fact) {
        return new Flag(drlName, fact.row().key(), fact.ownDate()).with(fact);
    }

    /**
     * A flag that rests on all rows counted, dated as the latest of them; its key must be given. Made of flags, it is
     * about the subject of the latest.
     */
    public static Flag of(String drlName, Tally tally) {
        Flag flag = new Flag(drlName, "", tally.latest().ownDate());
        tally.facts().forEach(flag::with);
        if (tally.latest() instanceof Flag latest) {
            flag.subjectKind = latest.subjectKind;
            flag.subjectId = latest.subjectId;
            flag.rowUnitId = latest.rowUnitId;
        }
        return flag;
    }

    /** Adds further rows that were counted, which may make it later. */
    public Flag counting(Tally tally) {
        tally.facts().forEach(this::with);
        if (tally.count() > 0 && tally.latest().ownDate().isAfter(date)) {
            date = tally.latest().ownDate();
        }
        return this;
    }

    /** Names the person it is about, whose unit is that of the persons table. */
    public Flag person(String personId) {
        return person(personId, null);
    }

    /** Names the person it is about, and the row's unit for somebody the persons table lacks. */
    public Flag person(String personId, @Nullable String unitId) {
        subjectKind = Subject.Kind.PERSON;
        subjectId = personId;
        rowUnitId = unitId;
        return this;
    }

    /** Names the person it is about, and where the row names nobody, its unit. */
    public Flag personOrUnit(@Nullable String personId, String unitId) {
        return personId == null ? unit(unitId) : person(personId, unitId);
    }

    /** Names the unit it is about. */
    public Flag unit(String unitId) {
        subjectKind = Subject.Kind.UNIT;
        subjectId = unitId;
        rowUnitId = unitId;
        return this;
    }

    /** Says that it is about no one, but about the whole scan. */
    public Flag nobody() {
        subjectKind = Subject.Kind.NONE;
        subjectId = null;
        rowUnitId = null;
        return this;
    }

    /** Sets the matter's identity within the rule. */
    public Flag key(@Nullable Object... parts) {
        key = Key.of(parts);
        return this;
    }

    /** Makes the subject and the calendar month of the date its identity. */
    public Flag keyByMonth() {
        return key(subjectId, month());
    }

    /** Makes the subject and the calendar year of the date its identity. */
    public Flag keyByYear() {
        return key(subjectId, year());
    }

    /** Sets the date. */
    public Flag on(LocalDate newDate) {
        date = newDate;
        return this;
    }

    /** Dates it the day after a deadline. */
    public Flag past(LocalDate deadline) {
        return on(deadline.plusDays(1));
    }

    /** A figure that the summary names. */
    public Flag figure(String name, Object value) {
        figures = figures.with(name, value);
        return this;
    }

    /** A further row it rests on; null is no row. */
    public Flag with(@Nullable Fact fact) {
        if (fact != null) {
            grounds.add(fact);
        }
        return this;
    }

    /** Names a day whose being a workday it leans on; null is no day. */
    public Flag leaning(@Nullable LocalDate day) {
        if (day != null) {
            grounds.lean(day, day);
        }
        return this;
    }

    /** Names the days d with a &lt; d &lt;= b, in either order, that it counted workdays among. */
    public Flag leaning(LocalDate a, LocalDate b) {
        LocalDate first = a.isBefore(b) ? a : b;
        LocalDate last = a.isBefore(b) ? b : a;
        if (first.isBefore(last)) {
            grounds.lean(first.plusDays(1), last);
        }
        return this;
    }

    /** The id of the rule that raised it. */
    public String rule() {
        return Rule.idOf(drlName);
    }

    /** The word behind the rule's name, which says what the finding amounts to. */
    public String word() {
        return Rule.wordOf(drlName);
    }

    public String key() {
        return key;
    }

    public LocalDate date() {
        return date;
    }

    /** The person it is about; null where it is about none. */
    public @Nullable String personId() {
        return subjectKind == Subject.Kind.PERSON ? subjectId : null;
    }

    /** The calendar month of its date, as yyyy-MM. */
    public String month() {
        return date.toString().substring(0, 7);
    }

    public int year() {
        return date.getYear();
    }

    /** Person and calendar month, as keys have them. */
    public String personMonth() {
        return Key.of(subjectId, month());
    }

    public String personYear() {
        return Key.of(subjectId, year());
    }

    /** Whether its date is a workday of the calendar. */
    public boolean workday() {
        return setting().calendar().isWorkday(Days.number(date));
    }

    /** The number of workdays up to its date; successive workdays have successive numbers. */
    public int workdayNumber() {
        return setting().calendar().ordinal(Days.number(date));
    }

    @Override
    public Row row() {
        return grounds.firstRow();
    }

    @Override
    public LocalDate ownDate() {
        return date;
    }

    Subject.Kind subjectKind() {
        return subjectKind;
    }

    @Nullable
    String subjectId() {
        return subjectId;
    }

    @Nullable
    String rowUnitId() {
        return rowUnitId;
    }

    Figures figures() {
        return figures;
    }

    Grounds grounds() {
        return grounds;
    }
}
