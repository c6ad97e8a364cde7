package io.mingcha.fact;

import java.time.LocalDate;

/**
 * The dates on which the activity day of a month may be held.
 *
 * @param leanFrom the first of the dates that were tested for being workdays to find it
 * @param leanTo the last of them
 */
public record ActivityWindow(LocalDate first, LocalDate last, LocalDate leanFrom, LocalDate leanTo) {
    /** As a sentence names it: one date, or the first and the last. */
    public String shown() {
        return first.equals(last) ? first.toString() : first + "至" + last;
    }
}
