package io.mingcha.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a rule can look at. Figures of rules and calendar questions are asked of the fact, as of the fact's own date. */
public interface Fact {
    /** The row it was read from. */
    Row row();

    /** What the scan was told: as-of, calendar, figures. */
    default Setting setting() {
        return row().view().setting();
    }

    /** The date the row is judged by. */
    default LocalDate ownDate() {
        return row().ownDate();
    }

    /** What orders facts of one date. */
    default String orderKey() {
        return row().key();
    }

    /** The last day of which something is known. */
    default LocalDate asOf() {
        return setting().asOf();
    }

    /** The day the task log starts; in a rule that needs the log there always is one. */
    default @Nullable LocalDate logStart() {
        return setting().logStart();
    }

    /**
     * A figure in force on the own date, as a number in its unit: seconds, fen, ten-thousandths, days or a plain count.
     *
     * @param key {@code <rule id>.<parameter>}
     */
    default long limit(String key) {
        return setting().parameters().on(key, ownDate());
    }

    /**
     * A figure of a table in force on the own date; null where the table does not hold yet.
     *
     * @param key {@code <rule id>.<parameter>}, whose cell lies in the row and the column named
     */
    default @Nullable Long limit(String key, @Nullable String row, String column) {
        return row == null ? null : setting().parameters().find(key + "." + row + "." + column, ownDate());
    }

    /** A figure that is a date. */
    default LocalDate day(String key) {
        return Days.of(limit(key));
    }

    /** Whether a rule counts a row of this own date. */
    default boolean inForce(String ruleId) {
        return setting().parameters().inForce(ruleId, ownDate());
    }

    /** WD(a, b): the workdays d with a &lt; d &lt;= b; 0 when b is not after a. */
    default long workdays(LocalDate a, LocalDate b) {
        return setting().calendar().workdaysAfter(Days.number(a), Days.number(b));
    }

    /** Calendar days from a to b. */
    default long days(LocalDate a, LocalDate b) {
        return b.toEpochDay() - a.toEpochDay();
    }

    /** The n-th workday after a day. */
    default LocalDate workdayAfter(LocalDate a, long n) {
        return Days.of(setting().calendar().nthWorkdayAfter(Days.number(a), Math.toIntExact(n)));
    }
}
