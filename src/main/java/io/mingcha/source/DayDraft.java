package io.mingcha.source;

import java.util.List;

/**
 * What one source says of a person's day.
 *
 * @param rank how much such a source knows: a lower one is believed before a higher one
 * @param in the first punch as the tables write it; empty where there is none
 * @param out the last punch
 * @param first what the system says of the first half, of its first punch first; none where it says nothing of punches
 * @param second of the second half, of its last punch last
 * @param trouble what could not be understood; empty where all was
 * @param entries where it is written
 */
record DayDraft(
        PersonDay day,
        int rank,
        String in,
        String out,
        Shift shift,
        List<String> first,
        List<String> second,
        String trouble,
        List<SheetTally.Entry> entries) {
    static final int BY_DAY = 0;
    static final int BY_PUNCH = 1;
    static final int BY_TIMES = 2;
    static final int BY_RESULT = 3;

    SheetTally tally() {
        return entries.get(0).tally();
    }

    /** Whether two sources say the same. */
    boolean same(DayDraft other) {
        return in.equals(other.in)
                && out.equals(other.out)
                && shift.equals(other.shift)
                && first.equals(other.first)
                && second.equals(other.second)
                && trouble.equals(other.trouble);
    }

    boolean judgedBySystem() {
        return !first.isEmpty() || !second.isEmpty();
    }
}
