package io.mingcha.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A number for all that the rows of one person are judged by beside the rows themselves and what the whole office has in common:
 * leaves, outings, turns of duty and days that are not compared. It is the same on two days only where these rows are, none has become approved, and
 * none goes on beyond as-of, since no later day was known of those.
 */
final class Circumstance {
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private Circumstance() {}

    static long of(List<Leave> leaves, List<Outing> outings, List<Duty> duties, Set<LocalDate> withheld, int asOf) {
        long number = 1;
        for (Leave leave : leaves) {
            number = mixed(number, leave.row(), leave.approved());
            number = goesOn(number, Days.number(leave.endDate()), asOf);
        }
        for (Outing outing : outings) {
            number = mixed(number, outing.row(), outing.approved());
            number = goesOn(number, Days.number(outing.endDate()), asOf);
        }
        for (Duty duty : duties) {
            number = mixed(number, duty.row(), duty.onLeaveAllDay());
            number = goesOn(number, Days.number(duty.endAt().toLocalDate()), asOf);
        }
        for (LocalDate day : new TreeSet<>(withheld)) {
            number = mixed(number, day.toEpochDay());
        }
        return number;
    }

    private static long goesOn(long number, int end, int asOf) {
        return end > asOf ? mixed(number, asOf) : number;
    }

    private static long mixed(long number, Row row, boolean granted) {
        return mixed(mixed(number, row.view().hash(row.number())), granted ? 1 : 2);
    }

    static long mixed(long number, long value) {
        long mixed = (number ^ value) * ODD;
        return (mixed ^ (mixed >>> 32)) * ODD;
    }
}
