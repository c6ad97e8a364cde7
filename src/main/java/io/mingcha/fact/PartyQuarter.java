package io.mingcha.fact;

import java.time.LocalDate;

/**
 * A calendar quarter of a unit that holds party activities.
 *
 * @param row the unit's activity last before the end of the quarter, else its first
 * @param first the first day of the quarter
 * @param members the active party members of the unit
 * @param tableFrom the date of the earliest activity of any unit
 * @param tableTo the date of the latest activity of any unit, which is not after as-of
 * @param held the unit's activities of the quarter, of whatever kind
 */
public record PartyQuarter(
        Row row, String unitId, LocalDate first, long members, LocalDate tableFrom, LocalDate tableTo, Tally held)
        implements Fact {
    private static final int MONTHS = 3;

    public LocalDate last() {
        return first.plusMonths(MONTHS).minusDays(1);
    }

    /** As yyyy-Qn. */
    public String quarter() {
        return "%04d-Q%d".formatted(first.getYear(), first.getMonthValue() / MONTHS + 1);
    }

    @Override
    public LocalDate ownDate() {
        return last();
    }
}
