package io.mingcha.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkCalendarTest {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final WorkCalendar calendar = WorkCalendar.statutory();

    @ParameterizedTest
    @CsvSource({
        "2018, 250, 7, 18",
        "2019, 250, 6, 17",
        "2020, 249, 6, 19",
        "2021, 250, 7, 18",
        "2022, 249, 7, 18",
        "2023, 249, 7, 18",
        "2024, 251, 8, 19",
        "2025, 248, 5, 18",
        "2026, 248, 6, 19",
    })
    void countsOfTheYear(int year, int workdays, int weekendsWorked, int weekdaysOff) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate end = first.plusYears(1);
        assertThat(calendar.workdaysAfter(first.minusDays(1), end.minusDays(1))).isEqualTo(workdays);
        assertThat(first.datesUntil(end).filter(calendar::isWorkday)).hasSize(workdays);
        assertThat(first.datesUntil(end).filter(d -> weekend(d) && calendar.isWorkday(d)))
                .hasSize(weekendsWorked);
        assertThat(first.datesUntil(end).filter(d -> !weekend(d) && !calendar.isWorkday(d)))
                .hasSize(weekdaysOff);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-04",
                "2026-02-14",
                "2026-02-28",
                "2026-05-09",
                "2026-09-20",
                "2026-10-10",
                "2025-01-26",
                "2025-02-08",
                "2025-04-27",
                "2025-09-28",
                "2025-10-11",
            })
    void makeUpWorkdaysFallOnWeekends(LocalDate date) {
        assertThat(weekend(date)).isTrue();
        assertThat(calendar.isWorkday(date)).isTrue();
    }

    @Test
    void saturdayBeforeSpringFestivalIsWorkedAndFridayInItIsNot() {
        assertThat(calendar.isWorkday(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 2, 15))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 2, 20))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 2, 23))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 2, 24))).isTrue();
    }

    @Test
    void aYearsNoticeReachesIntoThePreviousDecember() {
        assertThat(calendar.isWorkday(LocalDate.of(2018, 12, 29))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2018, 12, 31))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2022, 12, 30))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2022, 12, 31))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2023, 1, 2))).isFalse();
    }

    @Test
    void anUnlistedDayIsAnOrdinaryWeekdayAndNotUnknown() {
        // 端午节 2024: the notice lists only Monday 06-10, "与周末连休".
        assertThat(calendar.isWorkday(LocalDate.of(2024, 6, 8))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2024, 6, 9))).isFalse();
        assertThat(calendar.lacksData(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 30)))
                .isFalse();
    }

    @Test
    void newYearsEveAndTheSecondOfMayAreOffFrom2025() {
        assertThat(calendar.isWorkday(LocalDate.of(2024, 2, 9))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2025, 1, 28))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2025, 5, 2))).isFalse();
    }

    @Test
    void changesInMidYearAreIn() {
        // 劳动节 2019 was lengthened on 2019-03-22, 春节 2020 on 2020-01-27.
        assertThat(calendar.isWorkday(LocalDate.of(2019, 4, 28))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2019, 5, 3))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2019, 5, 5))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2020, 1, 31))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2020, 2, 3))).isTrue();
    }

    @Test
    void aLocalClosureIsAnOverride() {
        WorkCalendar closed =
                WorkCalendar.builder().override(LocalDate.of(2020, 2, 3), false).build();
        assertThat(closed.isWorkday(LocalDate.of(2020, 2, 3))).isFalse();
        assertThat(closed.nthWorkdayAfter(LocalDate.of(2020, 1, 23), 1)).isEqualTo("2020-02-04");
        assertThat(calendar.nthWorkdayAfter(LocalDate.of(2020, 1, 23), 1)).isEqualTo("2020-02-03");
    }

    @Test
    void thePartyDayOfFebruary2026IsASaturdayThatIsWorked() {
        LocalDate partyDay = LocalDate.of(2026, 2, 28);
        assertThat(partyDay).matches(WorkCalendarTest::weekend).matches(calendar::isWorkday);
    }

    @Test
    void workdaysOnlyCountTowardsADeadline() {
        LocalDate eve = LocalDate.of(2026, 9, 30);
        assertThat(calendar.workdaysAfter(eve, LocalDate.of(2026, 10, 7))).isZero();
        assertThat(calendar.workdaysAfter(eve, LocalDate.of(2026, 10, 8))).isEqualTo(1);
        assertThat(calendar.nthWorkdayAfter(eve, 3)).isEqualTo("2026-10-10");
        assertThat(calendar.nthWorkdayAfter(eve, 4)).isEqualTo("2026-10-12");
    }

    @Test
    void aSpanIsOpenAtItsStartAndClosedAtItsEnd() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        LocalDate friday = monday.plusDays(4);
        assertThat(calendar.workdaysAfter(monday, monday)).isZero();
        assertThat(calendar.workdaysAfter(monday, friday)).isEqualTo(4);
        assertThat(calendar.workdaysAfter(monday.minusDays(1), friday)).isEqualTo(5);
        assertThat(calendar.workdaysAfter(friday, monday)).isZero();
        assertThat(calendar.workdaysBetween(friday, monday)).isEqualTo(4);
        assertThat(calendar.workdaysBetween(monday, friday)).isEqualTo(4);
    }

    @Test
    void theNthWorkday() {
        LocalDate saturday = LocalDate.of(2026, 3, 7);
        assertThat(calendar.nthWorkdayAfter(saturday, 0)).isEqualTo(saturday);
        assertThat(calendar.nthWorkdayAfter(saturday, 1)).isEqualTo("2026-03-09");
        assertThatThrownBy(() -> calendar.nthWorkdayAfter(saturday, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void successiveWorkdaysHaveSuccessiveOrdinals() {
        int eve = day("2026-02-14");
        int back = day("2026-02-24");
        assertThat(calendar.ordinal(back)).isEqualTo(calendar.ordinal(eve) + 1);
        assertThat(calendar.ordinal(back - 1)).isEqualTo(calendar.ordinal(eve));
        assertThat(calendar.ordinal(back + 1)).isEqualTo(calendar.ordinal(eve) + 2);
    }

    @Test
    void onlyTheStatutoryYearsHaveData() {
        assertThat(calendar.hasData(2017)).isFalse();
        assertThat(calendar.hasData(2018)).isTrue();
        assertThat(calendar.hasData(2026)).isTrue();
        assertThat(calendar.hasData(2027)).isFalse();
        assertThat(calendar.lacksData(day("2018-01-01"), day("2026-12-31"))).isFalse();
        assertThat(calendar.lacksData(day("2017-12-31"), day("2026-12-31"))).isTrue();
        assertThat(calendar.lacksData(day("2018-01-01"), day("2027-01-01"))).isTrue();
        assertThat(calendar.lacksData(day("2027-01-02"), day("2027-01-01"))).isFalse();
    }

    @Test
    void yearsWithoutDataAreMondayToFridayEvenWhereTheLibraryKnowsThem() {
        assertThat(calendar.isWorkday(LocalDate.of(2017, 10, 2))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2015, 9, 3))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 1, 2))).isFalse();
    }

    @Test
    void theOfficesDayIsNotWithoutData() {
        WorkCalendar changed = WorkCalendar.builder()
                .override(day("2027-01-01"), false)
                .override(day("2027-01-02"), true)
                .build();
        assertThat(changed.isWorkday(day("2027-01-01"))).isFalse();
        assertThat(changed.isWorkday(day("2027-01-02"))).isTrue();
        assertThat(changed.lacksData(day("2018-01-01"), day("2027-01-02"))).isFalse();
        assertThat(changed.lacksData(day("2018-01-01"), day("2027-01-03"))).isTrue();
        assertThat(changed.hasData(2027)).isFalse();
    }

    @Test
    void anOverrideGoesBeforeTheNoticeAndTheLastOneHolds() {
        WorkCalendar changed = WorkCalendar.builder()
                .override(day("2026-10-01"), true)
                .override(day("2026-10-10"), true)
                .override(day("2026-10-10"), false)
                .build();
        assertThat(changed.isWorkday(day("2026-10-01"))).isTrue();
        assertThat(changed.isWorkday(day("2026-10-10"))).isFalse();
        assertThat(changed.isWorkday(day("2026-10-02"))).isFalse();
    }

    @Test
    void aBuilderThatGoesOnDoesNotChangeWhatItBuilt() {
        WorkCalendar.Builder builder = WorkCalendar.builder();
        WorkCalendar before = builder.build();
        WorkCalendar after = builder.override(day("2026-10-01"), true).build();
        assertThat(before.isWorkday(day("2026-10-01"))).isFalse();
        assertThat(after.isWorkday(day("2026-10-01"))).isTrue();
    }

    @Test
    void daysOfSummerTimeAreDaysLikeOthers() {
        LocalDate end = LocalDate.of(1992, 1, 1);
        long mondayToFriday = LocalDate.of(1986, 1, 1)
                .datesUntil(end)
                .filter(d -> !weekend(d))
                .count();
        assertThat(calendar.workdaysAfter(LocalDate.of(1985, 12, 31), end.minusDays(1)))
                .isEqualTo((int) mondayToFriday);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-02-28",
        "2024-01-31, 2024-02-29",
        "2026-02-28, 2026-03-28",
        "2026-05-31, 2026-06-30",
        "2026-12-15, 2027-01-15",
    })
    void oneMonthAfterIsTheCorrespondingDayOrTheLast(LocalDate from, LocalDate to) {
        assertThat(LocalDate.ofEpochDay(WorkCalendar.oneMonthAfter(Math.toIntExact(from.toEpochDay()))))
                .isEqualTo(to);
    }

    private static boolean weekend(LocalDate date) {
        return WEEKEND.contains(date.getDayOfWeek());
    }

    private static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }
}
