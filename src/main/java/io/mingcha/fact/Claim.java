package io.mingcha.fact;

import io.mingcha.calendar.FestivalWindows.Position;
import io.mingcha.calendar.Holiday;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A claim beside what is known of the claimant.
 *
 * @param rank leader or staff, as tables of limits name them; somebody unknown counts as a leader
 * @param outingSpans whether an approved outing of the claimant, of any kind, spans the date, whichever halves
 * @param outingNamed whether the outing that the claim names is an approved one of the claimant
 * @param dutyTouches whether a duty slot of the claimant touches the date
 */
public record Claim(
        Row row, Expense expense, String rank, boolean outingSpans, boolean outingNamed, boolean dutyTouches)
        implements Fact {
    static Claim of(
            Expense expense, @Nullable Person claimant, Cover cover, Set<String> approvedOutings, List<Duty> slots) {
        String outing = expense.outingId();
        return new Claim(
                expense.row(),
                expense,
                claimant == null || Boolean.TRUE.equals(claimant.leader()) ? "leader" : "staff",
                cover.outingSpans(expense.occurredOn()),
                outing != null && approvedOutings.contains(outing),
                slots.stream().anyMatch(duty -> duty.touches(expense.occurredOn())));
    }

    /** The claim's key, as keys of findings have it. */
    public String key() {
        return row.key();
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
