package io.mingcha.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The calendar against a loop that asks each day by itself and shares nothing with it but the library. */
class DayByDayTest {
    private static final int FIRST = day(2016, 1, 1);
    private static final int LAST = day(2028, 12, 31);

    private final Random random = new Random(20261121);
    private final Map<Integer, Boolean> overrides = new HashMap<>();
    private final Set<Integer> statutoryWorkdays = new HashSet<>();
    private final Set<Integer> statutoryDaysOff = new HashSet<>();
    private final WorkCalendar calendar;

    DayByDayTest() {
        for (LocalDate d = LocalDate.of(2018, 1, 1); d.getYear() <= 2026; d = d.plusDays(1)) {
            LegalHoliday holiday = LegalHoliday.fromYmd(d.getYear(), d.getMonthValue(), d.getDayOfMonth());
            if (holiday != null) {
                (holiday.isWork() ? statutoryWorkdays : statutoryDaysOff).add((int) d.toEpochDay());
            }
        }
        WorkCalendar.Builder builder = WorkCalendar.builder();
        for (int i = 0; i < 200; i++) {
            boolean workday = random.nextBoolean();
            int day = between(FIRST, LAST);
            overrides.put(day, workday);
            builder.override(day, workday);
        }
        // One on either side of 1949 to 2100, at both ends of it, and at the end of time.
        for (LocalDate d : new LocalDate[] {
            LocalDate.of(1, 1, 1),
            LocalDate.of(1948, 12, 31),
            LocalDate.of(1949, 1, 1),
            LocalDate.of(2100, 12, 31),
            LocalDate.of(2101, 1, 1),
            LocalDate.of(9999, 12, 31)
        }) {
            int day = (int) d.toEpochDay();
            overrides.put(day, !mondayToFriday(day));
            builder.override(d, !mondayToFriday(day));
        }
        calendar = builder.build();
    }

    @Test
    void everyDay() {
        for (int day = FIRST; day <= LAST; day++) {
            assertThat(calendar.isWorkday(day)).as("%s", date(day)).isEqualTo(workday(day));
            assertThat(calendar.lacksData(day, day)).as("%s", date(day)).isEqualTo(lacks(day));
        }
    }

    @Test
    void randomSpans() {
        for (int i = 0; i < 5_000; i++) {
            checkSpan(between(FIRST, LAST), between(FIRST, LAST));
        }
    }

    @Test
    void spansAroundTheEdgesOfTheTable() {
        for (LocalDate edge : new LocalDate[] {
            LocalDate.of(1, 1, 1),
            LocalDate.of(1949, 1, 1),
            LocalDate.of(1970, 1, 1),
            LocalDate.of(2100, 12, 31),
            LocalDate.of(9999, 12, 31)
        }) {
            int at = (int) edge.toEpochDay();
            for (int i = 0; i < 300; i++) {
                checkSpan(between(at - 40, at + 40), between(at - 40, at + 40));
            }
        }
    }

    @Test
    void aMistypedYearCountsRight() {
        int a = day(2026, 11, 21);
        int b = day(9999, 12, 31);
        assertThat(calendar.workdaysAfter(a, b)).isEqualTo(count(a, b));
        assertThat(calendar.workdaysBetween(b, a)).isEqualTo(count(a, b));
        assertThat(calendar.nthWorkdayAfter(a, count(a, b))).isLessThanOrEqualTo(b);
        assertThat(calendar.lacksData(a, b)).isTrue();
    }

    @Test
    void nthWorkday() {
        for (int i = 0; i < 3_000; i++) {
            int a = between(FIRST, LAST);
            int n = random.nextInt(60);
            int b = a;
            for (int seen = 0; seen < n; ) {
                b++;
                seen += workday(b) ? 1 : 0;
            }
            assertThat(calendar.nthWorkdayAfter(a, n)).as("%s + %d", date(a), n).isEqualTo(b);
        }
    }

    @Test
    void ordinalsGoUpByOneAtEachWorkday() {
        for (int day = FIRST; day <= LAST; day++) {
            assertThat(calendar.ordinal(day) - calendar.ordinal(day - 1)).isEqualTo(workday(day) ? 1 : 0);
        }
    }

    private void checkSpan(int a, int b) {
        String span = date(a) + " to " + date(b);
        assertThat(calendar.workdaysAfter(a, b)).as(span).isEqualTo(count(a, b));
        assertThat(calendar.workdaysBetween(a, b)).as(span).isEqualTo(count(Math.min(a, b), Math.max(a, b)));
        boolean lacks = false;
        for (int day = a; day <= b && !lacks; day++) {
            lacks = lacks(day);
        }
        assertThat(calendar.lacksData(a, b)).as(span).isEqualTo(lacks);
    }

    private int count(int a, int b) {
        int count = 0;
        for (int day = a + 1; day <= b; day++) {
            count += workday(day) ? 1 : 0;
        }
        return count;
    }

    private boolean workday(int day) {
        Boolean override = overrides.get(day);
        if (override != null) {
            return override;
        }
        return statutoryWorkdays.contains(day) || (mondayToFriday(day) && !statutoryDaysOff.contains(day));
    }

    private boolean lacks(int day) {
        int year = date(day).getYear();
        return (year < 2018 || year > 2026) && !overrides.containsKey(day);
    }

    private int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    private static boolean mondayToFriday(int day) {
        return date(day).getDayOfWeek().getValue() <= 5;
    }

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    private static int day(int year, int month, int dayOfMonth) {
        return (int) LocalDate.of(year, month, dayOfMonth).toEpochDay();
    }
}
