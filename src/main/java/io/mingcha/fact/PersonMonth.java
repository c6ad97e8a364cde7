package io.mingcha.fact;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A person's calendar month, with the attendance rows that were to be worked.
 *
 * @param row the latest of the duty rows
 * @param month as yyyy-MM
 * @param complete whether the month's last day is not after as-of
 * @param duty the attendance rows of the month on which the person was to be at work; at least one
 * @param uncovered those of them with no half covered
 * @param presentRows those uncovered ones that have a punch
 */
public record PersonMonth(
        Row row, String personId, String month, boolean complete, Tally duty, Tally uncovered, long presentRows)
        implements Fact {
    /** Gathers one person's attendance by month. */
    static final class Gathering {
        private final TreeMap<YearMonth, List<Attendance>> byMonth = new TreeMap<>();

        void add(Attendance attendance) {
            if (attendance.onDuty()) {
                byMonth.computeIfAbsent(YearMonth.from(attendance.date()), month -> new ArrayList<>())
                        .add(attendance);
            }
        }

        List<PersonMonth> months() {
            List<PersonMonth> months = new ArrayList<>();
            byMonth.forEach((month, rows) -> months.add(of(month, rows)));
            return months;
        }
    }

    private static PersonMonth of(YearMonth month, List<Attendance> rows) {
        List<Attendance> uncovered = rows.stream().filter(row -> !row.covered()).toList();
        long present = uncovered.stream().filter(Attendance::punched).count();
        Tally duty = new Tally(rows);
        Fact latest = duty.latest();
        return new PersonMonth(
                latest.row(),
                rows.get(0).personId(),
                month.toString(),
                !month.atEndOfMonth().isAfter(latest.asOf()),
                duty,
                new Tally(uncovered),
                present);
    }
}
