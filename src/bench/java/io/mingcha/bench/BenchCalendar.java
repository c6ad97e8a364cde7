package io.mingcha.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The calendar that the made-up office brings along, so that every contender judges by the same workdays without knowing
 * the statutory ones: Monday to Friday, without the first days of May and of October.
 */
final class BenchCalendar {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
    private static final Set<Integer> MONTHS_WITH_FEASTS = Set.of(5, 10);

    private BenchCalendar() {}

    static boolean isWorkday(LocalDate day) {
        boolean feast = MONTHS_WITH_FEASTS.contains(day.getMonthValue()) && day.getDayOfMonth() <= 5;
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !feast;
    }

    static void write(Path file) throws IOException {
        try (CsvOut out = new CsvOut(file, "date,workday,note")) {
            for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                out.date(day).text(isWorkday(day) ? "是" : "否").text("").end();
            }
        }
    }
}
