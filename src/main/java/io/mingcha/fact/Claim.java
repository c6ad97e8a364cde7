package io.mingcha.fact;

import io.mingcha.calendar.FestivalWindows.Position;
import io.mingcha.calendar.Holiday;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A claim beside what is known of the claimant, which is found when it is asked for. */
public final class Claim implements Fact {
    private final Expense expense;
    private final Claimant claimant;

    Claim(Expense expense, Claimant claimant) {
        this.expense = expense;
        this.claimant = claimant;
    }

    /** Who claims: what excuses the person, on which days that is not known, and which duties the person took. */
    record Claimant(
            @Nullable Person person,
            Cover cover,
            Set<LocalDate> withheld,
            Set<String> approvedOutings,
            List<Duty> slots) {}

    @Override
    public Row row() {
        return expense.row();
    }

    @Override
    public Setting setting() {
        return expense.setting();
    }

    @Override
    public LocalDate ownDate() {
        return expense.occurredOn();
    }

    public Expense expense() {
        return expense;
    }

    /** Leader or staff, as tables of limits name them; somebody unknown counts as a leader. */
    public String rank() {
        Person person = claimant.person();
        return person == null || Boolean.TRUE.equals(person.leader()) ? "leader" : "staff";
    }

    /** Whether an approved outing of the claimant, of any kind, spans the date, whichever halves. */
    public boolean outingSpans() {
        return claimant.cover().outingSpans(expense.occurredOn().toEpochDay());
    }

    /** Whether the claimant's attendance of the date is not compared: the attendance system may know of an outing. */
    public boolean withheld() {
        return claimant.withheld().contains(expense.occurredOn());
    }

    /** Whether the outing that the claim names is an approved one of the claimant. */
    public boolean outingNamed() {
        String outing = expense.outingId();
        return outing != null && claimant.approvedOutings().contains(outing);
    }

    /** Whether a duty slot of the claimant touches the date. */
    public boolean dutyTouches() {
        return claimant.slots().stream().anyMatch(duty -> duty.touches(expense.occurredOn()));
    }

    /** The claim's key, as keys of findings have it. */
    public String key() {
        return row().key();
    }

    /** Whether the date lies in the window of a festival, so many calendar days before and after it. */
    public boolean duringFestival(long before, long after) {
        return festival(before, after) == Position.INSIDE;
    }

    /** The festival in whose window the date lies, the nearest of several; empty where it lies in none. */
    public String festivalName(long before, long after) {
        Holiday holiday = setting().festivals(before, after).holiday(expense.occurredOn());
        return holiday == null ? "" : holiday.name();
    }

    /** Whether the date certainly lies in no festival's window; a date whose festivals are not known yet does not. */
    public boolean outsideFestivals(long before, long after) {
        return festival(before, after) == Position.OUTSIDE;
    }

    private Position festival(long before, long after) {
        return setting().festivals(before, after).position(expense.occurredOn());
    }

    /** Whether the amount divided by the nights is more than so many fen, exactly. */
    public boolean perNightOver(long fen) {
        Long nights = expense.nights();
        return nights != null
                && nights > 0
                && BigInteger.valueOf(expense.amountFen())
                                .compareTo(BigInteger.valueOf(nights).multiply(BigInteger.valueOf(fen)))
                        > 0;
    }
}
