package io.mingcha.calendar;

import com.tyme.holiday.LegalHoliday;
import com.tyme.solar.SolarDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The years 2018 to 2026 as the notices of 国务院办公厅 on 部分节假日安排 have them, read from tyme4j. Other years count as years
 * without data even where the library knows them: only these were compared day by day with other sources.
 */
final class StatutoryYears {
    private static final int FIRST = 2018;
    private static final int LAST = 2026;

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

    private static List<CalendarYear> read() {
        List<List<LegalHoliday>> years = new ArrayList<>();
        IntStream.rangeClosed(FIRST, LAST).forEach(year -> years.add(new ArrayList<>()));
        // The library walks from one listed day to the next; 国庆节 of the year before lies ahead of any day that counts.
        @Nullable LegalHoliday day = Objects.requireNonNull(LegalHoliday.fromYmd(FIRST - 1, 10, 1));
        for (; day != null; day = day.next(1)) {
            int year = day.getTarget().getYear();
            if (covers(year)) {
                years.get(year - FIRST).add(day);
            }
        }
        return IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(year -> year(year, years.get(year - FIRST)))
                .toList();
    }

    private static CalendarYear year(int year, List<LegalHoliday> listed) {
        boolean combined = combined(listed);
        Set<Festival> joined = JOINED_TO_WEEKEND.getOrDefault(year, Set.of());
        List<SpecialDay> days = new ArrayList<>();
        for (LegalHoliday day : listed) {
            SpecialDay special = new SpecialDay(epochDay(day), day.isWork(), festival(day, combined));
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
    private static boolean combined(List<LegalHoliday> listed) {
        int lastOfMidAutumn = listed.stream()
                .filter(day -> !day.isWork() && day.getName().equals(Festival.MID_AUTUMN.title()))
                .mapToInt(StatutoryYears::epochDay)
                .max()
                .orElse(Integer.MAX_VALUE);
        return listed.stream()
                .anyMatch(day -> day.getName().equals(COMBINED)
                        || (!day.isWork()
                                && day.getName().equals(Festival.NATIONAL.title())
                                && epochDay(day) - 1 == lastOfMidAutumn));
    }

    private static Festival festival(LegalHoliday day, boolean combined) {
        String name = day.getName();
        if (combined
                && (name.equals(COMBINED)
                        || name.equals(Festival.MID_AUTUMN.title())
                        || name.equals(Festival.NATIONAL.title()))) {
            return Festival.NATIONAL_AND_MID_AUTUMN;
        }
        return Festival.named(name)
                .orElseThrow(() -> new IllegalStateException("tyme4j names a day off that is no festival: " + day));
    }

    private static int epochDay(LegalHoliday holiday) {
        SolarDay day = holiday.getDay();
        return Math.toIntExact(
                LocalDate.of(day.getYear(), day.getMonth(), day.getDay()).toEpochDay());
    }
}
