package io.mingcha.calendar;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The years 2018 to 2026 as the notices of 国务院办公厅 on 部分节假日安排 have them, read from tyme4j. Other years count as years
 * without data even where the library knows them: only these were compared day by day with other sources.
 */
final class StatutoryYears {
    private static final int FIRST = 2018;
    private static final int LAST = 2026;

    private static final int ENTRY_LENGTH = 13;
    private static final String COMBINED = "国庆中秋";

    /**
     * The holidays for which the notice says "放假，与周末连休" (国务院办公厅 notices for 2018 and 2019, and 国办发明电〔2023〕7号 for
     * 2024). The library lists that weekend as days off of the holiday, the notice does not, and a festival window
     * starts from the days that the notice lists.
     */
    private static final Map<Integer, Set<Festival>> JOINED_TO_WEEKEND = Map.of(
            2018, Set.of(Festival.NEW_YEAR, Festival.DRAGON_BOAT, Festival.MID_AUTUMN),
            2019, Set.of(Festival.TOMB_SWEEPING, Festival.DRAGON_BOAT, Festival.MID_AUTUMN),
            2024, Set.of(Festival.NEW_YEAR, Festival.DRAGON_BOAT));

    private static final List<CalendarYear> YEARS = read();

    private StatutoryYears() {}

    /** All years with statutory data, in order. */
    static List<CalendarYear> all() {
        return YEARS;
    }

    private static boolean covers(int year) {
        return FIRST <= year && year <= LAST;
    }

    /** A day as the library's data has it, by which year's notice. */
    private record Listed(int epochDay, boolean work, String name, int noticeYear) {}

    /**
     * Reads the library's public data itself: its own way from day to day searches the whole text at each step, which took
     * a tenth of the time to answer a question.
     */
    private static List<CalendarYear> read() {
        List<List<Listed>> years = new ArrayList<>();
        IntStream.rangeClosed(FIRST, LAST).forEach(year -> years.add(new ArrayList<>()));
        for (int at = 0; at < LegalHoliday.DATA.length(); at += ENTRY_LENGTH) {
            Listed day = listed(LegalHoliday.DATA.substring(at, at + ENTRY_LENGTH));
            if (covers(day.noticeYear())) {
                years.get(day.noticeYear() - FIRST).add(day);
            }
        }
        return IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(year -> year(year, years.get(year - FIRST)))
                .toList();
    }

    /** Date as yyyyMMdd, 0 for a make-up workday, the festival's place in the names, days to the festival itself. */
    private static Listed listed(String entry) {
        LocalDate date = LocalDate.of(
                Integer.parseInt(entry, 0, 4, 10),
                Integer.parseInt(entry, 4, 6, 10),
                Integer.parseInt(entry, 6, 8, 10));
        LocalDate target = date.plusDays(Integer.parseInt(entry, 10, ENTRY_LENGTH, 10));
        return new Listed(
                Math.toIntExact(date.toEpochDay()),
                entry.charAt(8) == '0',
                LegalHoliday.NAMES[entry.charAt(9) - '0'],
                target.getYear());
    }

    private static CalendarYear year(int year, List<Listed> listed) {
        boolean combined = combined(listed);
        Set<Festival> joined = JOINED_TO_WEEKEND.getOrDefault(year, Set.of());
        List<SpecialDay> days = new ArrayList<>();
        for (Listed day : listed) {
            SpecialDay special = new SpecialDay(day.epochDay(), day.work(), festival(day, combined));
            if (!joined.contains(special.festival()) || WorkCalendar.isMondayToFriday(special.epochDay())) {
                days.add(special);
            }
        }
        return new CalendarYear(year, days);
    }

    /**
     * The library names the days of a combined period in three ways: all 国庆中秋 (2025), one so (2020), or each by
     * itself (2023).
     */
    private static boolean combined(List<Listed> listed) {
        int lastOfMidAutumn = listed.stream()
                .filter(day -> !day.work() && day.name().equals(Festival.MID_AUTUMN.title()))
                .mapToInt(Listed::epochDay)
                .max()
                .orElse(Integer.MAX_VALUE);
        return listed.stream()
                .anyMatch(day -> day.name().equals(COMBINED)
                        || (!day.work()
                                && day.name().equals(Festival.NATIONAL.title())
                                && day.epochDay() - 1 == lastOfMidAutumn));
    }

    private static Festival festival(Listed day, boolean combined) {
        String name = day.name();
        if (combined
                && (name.equals(COMBINED)
                        || name.equals(Festival.MID_AUTUMN.title())
                        || name.equals(Festival.NATIONAL.title()))) {
            return Festival.NATIONAL_AND_MID_AUTUMN;
        }
        return Festival.named(name)
                .orElseThrow(() -> new IllegalStateException("tyme4j names a day off that is no festival: " + day));
    }
}
