package io.mingcha.fact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What excuses one person, half day by half day: approved leaves of the right portion and approved outings, on a span's
 * first day only from its start half, on its last only to its end half. Days are looked up in constant time.
 */
public final class Cover {
    private static final int LEAVE_AM = 1;
    private static final int LEAVE_PM = 2;
    private static final int OUTING_AM = 4;
    private static final int OUTING_PM = 8;
    private static final int OUTING_DAY = 16;
    private static final int WHOLE_DAY_LEAVE = 32;
    private static final int INSIDE_TRIP = 64;
    private static final Cover NONE = new Cover(List.of(), List.of(), 0, new byte[0]);

    private final List<Leave> leaves;
    private final List<Outing> outings;
    private final int first;
    private final byte[] days;

    private Cover(List<Leave> leaves, List<Outing> outings, int first, byte[] days) {
        this.leaves = leaves;
        this.outings = outings;
        this.first = first;
        this.days = days;
    }

    /** The cover that one person's leaves and outings give up to as-of. */
    static Cover of(List<Leave> allLeaves, List<Outing> allOutings, LocalDate asOf) {
        List<Leave> leaves = allLeaves.stream().filter(Leave::approved).toList();
        List<Outing> outings = allOutings.stream().filter(Outing::approved).toList();
        if (leaves.isEmpty() && outings.isEmpty()) {
            return NONE;
        }
        int last = Days.number(asOf);
        int first = last;
        for (Leave leave : leaves) {
            first = Math.min(first, Days.number(leave.startDate()));
        }
        for (Outing outing : outings) {
            first = Math.min(first, Days.number(outing.startDate()));
        }
        Cover cover = new Cover(leaves, outings, first, new byte[last - first + 1]);
        leaves.forEach(cover::mark);
        outings.forEach(cover::mark);
        return cover;
    }

    /** Whether leave or an outing covers the morning. */
    boolean am(long day) {
        return has(day, LEAVE_AM | OUTING_AM);
    }

    /** Whether leave or an outing covers the afternoon. */
    boolean pm(long day) {
        return has(day, LEAVE_PM | OUTING_PM);
    }

    /** Whether leave covers both halves, of one kind or several. */
    boolean leaveAllDay(long day) {
        return has(day, LEAVE_AM) && has(day, LEAVE_PM);
    }

    /** Whether an outing spans the day, whichever half it starts or ends with. */
    boolean outingSpans(long day) {
        return has(day, OUTING_DAY);
    }

    /** A leave that alone covers both halves; null where there is none. */
    @Nullable
    Leave wholeDayLeave(long day) {
        return has(day, WHOLE_DAY_LEAVE)
                ? leaves.stream()
                        .filter(leave -> leave.coversWhole(Days.of(day)))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** A trip that goes on before and after the day; null where there is none. */
    @Nullable
    Outing tripAround(long day) {
        return has(day, INSIDE_TRIP)
                ? outings.stream()
                        .filter(outing -> outing.kind().equals("trip") && outing.strictlyAround(Days.of(day)))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private boolean has(long day, int bits) {
        long at = day - first;
        return at >= 0 && at < days.length && (days[(int) at] & bits) != 0;
    }

    private void mark(Leave leave) {
        int start = Days.number(leave.startDate()) - first;
        int end = Math.min(Days.number(leave.endDate()) - first, days.length - 1);
        int portion = portionBits(leave.portion());
        for (int at = start; at <= end; at++) {
            int bits = portion & halves(leave.startDate(), leave.startHalf(), leave.endDate(), leave.endHalf(), at);
            days[at] |= (byte) bits;
            if (leave.wholeDays() && bits == (LEAVE_AM | LEAVE_PM)) {
                days[at] |= WHOLE_DAY_LEAVE;
            }
        }
    }

    private void mark(Outing outing) {
        int start = Days.number(outing.startDate()) - first;
        int end = Math.min(Days.number(outing.endDate()) - first, days.length - 1);
        boolean trip = outing.kind().equals("trip");
        for (int at = start; at <= end; at++) {
            int halves = halves(outing.startDate(), outing.startHalf(), outing.endDate(), outing.endHalf(), at);
            days[at] |= (byte) (halves << 2 | OUTING_DAY);
            if (trip && at > start && at + first < Days.number(outing.endDate())) {
                days[at] |= INSIDE_TRIP;
            }
        }
    }

    private static int portionBits(@Nullable String portion) {
        return "am".equals(portion) ? LEAVE_AM : "pm".equals(portion) ? LEAVE_PM : LEAVE_AM | LEAVE_PM;
    }

    /** The halves, as the bits of leave, that a span takes of the day at a position. */
    private int halves(
            LocalDate start, @Nullable String startHalf, LocalDate end, @Nullable String endHalf, int position) {
        int halves = LEAVE_AM | LEAVE_PM;
        if (position + first == Days.number(start) && "pm".equals(startHalf)) {
            halves &= ~LEAVE_AM;
        }
        if (position + first == Days.number(end) && "am".equals(endHalf)) {
            halves &= ~LEAVE_PM;
        }
        return halves;
    }
}
