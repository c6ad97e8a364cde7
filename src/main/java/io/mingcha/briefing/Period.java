package io.mingcha.briefing;

import io.mingcha.casework.CaseQuery;
import io.mingcha.casework.Happening;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A time that is reported on.
 *
 * @param from the first day, counted in
 * @param to the last day, counted in; not before the first
 * @param unit whose matters; null for all
 */
public record Period(LocalDate from, LocalDate to, @Nullable String unit) {
    /** The time of equal length that ends the day before. */
    Period before() {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new Period(from.minusDays(days), from.minusDays(1), unit);
    }

    CaseQuery query(Happening happening) {
        return CaseQuery.of(happening, from, to, unit);
    }
}
