package io.mingcha.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
 * @param withheldDays the days of the month that are not compared; the person may have been at work on any of them
 */
public record PersonMonth(
        Row row,
        String personId,
        String month,
        boolean complete,
        Tally duty,
        Tally uncovered,
        long presentRows,
        long withheldDays)
        implements Fact {
    /** Gathers one person's attendance by month. */
    static final class Gathering {
        private final TreeMap<YearMonth, List<Attendance>> byMonth = new TreeMap<>();
        private final Set<LocalDate> withheld;

        /** @param withheld the person's days that are not compared, of which no attendance is added */
        Gathering(Set<LocalDate> withheld) {
            this.withheld = withheld;
        }

        void add(Attendance attendance) {
            if (attendance.onDuty()) {
                byMonth.computeIfAbsent(YearMonth.from(attendance.date()), month -> new ArrayList<>())
                        .add(attendance);
            }
        }

        List<PersonMonth> months() {
            List<PersonMonth> months = new ArrayList<>();
            byMonth.forEach((month, rows) -> months.add(of(month, rows, withheldIn(month))));
            return months;
        }

        private long withheldIn(YearMonth month) {
            return withheld.stream()
                    .filter(day -> YearMonth.from(day).equals(month))
                    .count();
        }
    }

    private static PersonMonth of(YearMonth month, List<Attendance> rows, long withheldDays) {
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
                present,
                withheldDays);
    }
}
