package io.mingcha.calendar;

import static io.mingcha.calendar.FestivalWindows.Position.INSIDE;
import static io.mingcha.calendar.FestivalWindows.Position.OUTSIDE;
import static io.mingcha.calendar.FestivalWindows.Position.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingcha.calendar.FestivalWindows.Position;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FestivalWindowsTest {
    private final FestivalWindows windows = WorkCalendar.statutory().festivals(15, 3);
    private final FestivalWindows daysOff = WorkCalendar.statutory().festivals(0, 0);

    @ParameterizedTest
    @CsvSource({
        "2026-01-30, OUTSIDE",
        "2026-01-31, INSIDE",
        "2026-02-26, INSIDE",
        "2026-02-27, OUTSIDE",
        // Outside the window of any day off, though Monday to Friday.
        "2026-07-15, OUTSIDE",
    })
    void aWindowIsFromBeforeTheFirstDayOffToAfterTheLast(LocalDate date, Position position) {
        assertThat(windows.position(date)).isEqualTo(position);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-12-30, 2019, 元旦, 2018-12-30, 2019-01-01",
        "2022-12-31, 2023, 元旦, 2022-12-31, 2023-01-02",
        "2020-02-02, 2020, 春节, 2020-01-24, 2020-02-02",
        "2019-05-04, 2019, 劳动节, 2019-05-01, 2019-05-04",
        "2026-09-26, 2026, 中秋节, 2026-09-25, 2026-09-27",
        "2026-10-07, 2026, 国庆节, 2026-10-01, 2026-10-07",
        "2020-10-01, 2020, 国庆节、中秋节, 2020-10-01, 2020-10-08",
        "2020-10-08, 2020, 国庆节、中秋节, 2020-10-01, 2020-10-08",
        "2023-09-29, 2023, 国庆节、中秋节, 2023-09-29, 2023-10-06",
        "2023-10-06, 2023, 国庆节、中秋节, 2023-09-29, 2023-10-06",
        "2025-10-05, 2025, 国庆节、中秋节, 2025-10-01, 2025-10-08",
        // A weekend that the notice lists is part of the holiday, one that merely adjoins is not.
        "2021-06-12, 2021, 端午节, 2021-06-12, 2021-06-14",
        "2018-01-01, 2018, 元旦, 2018-01-01, 2018-01-01",
        "2018-06-18, 2018, 端午节, 2018-06-18, 2018-06-18",
        "2018-09-24, 2018, 中秋节, 2018-09-24, 2018-09-24",
        "2019-04-05, 2019, 清明节, 2019-04-05, 2019-04-05",
        "2019-06-07, 2019, 端午节, 2019-06-07, 2019-06-07",
        "2019-09-13, 2019, 中秋节, 2019-09-13, 2019-09-13",
        "2024-01-01, 2024, 元旦, 2024-01-01, 2024-01-01",
        "2024-06-10, 2024, 端午节, 2024-06-10, 2024-06-10",
    })
    void theHolidayAndItsEnds(LocalDate date, int year, String name, LocalDate first, LocalDate last) {
        Holiday holiday = daysOff.holiday(date);
        assertThat(holiday).isNotNull();
        assertThat(holiday.year()).isEqualTo(year);
        assertThat(holiday.name()).isEqualTo(name);
        assertThat(holiday.firstDate()).isEqualTo(first);
        assertThat(holiday.lastDate()).isEqualTo(last);
        assertThat(daysOff.position(date)).isEqualTo(INSIDE);
    }

    @ParameterizedTest
    @CsvSource({"2018-06-16", "2018-06-17", "2019-04-06", "2019-09-15", "2024-06-08", "2023-12-31", "2026-09-20"})
    void adjoiningWeekendsAndMakeUpWorkdaysAreOutside(LocalDate date) {
        assertThat(daysOff.position(date)).isEqualTo(OUTSIDE);
        assertThat(daysOff.holiday(date)).isNull();
    }

    @Test
    void everyYearHasItsSevenOrSixHolidays() {
        assertThat(StatutoryYears.all())
                .extracting(CalendarYear::year)
                .containsExactly(2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
        for (CalendarYear year : StatutoryYears.all()) {
            boolean combined = year.holidays().stream().anyMatch(h -> h.festival() == Festival.NATIONAL_AND_MID_AUTUMN);
            assertThat(year.holidays()).as("%d", year.year()).hasSize(combined ? 6 : 7);
            assertThat(combined).isEqualTo(year.year() == 2020 || year.year() == 2023 || year.year() == 2025);
        }
    }

    @Test
    void whereWindowsOverlapTheNearestHolidayIsNamed() {
        // 中秋节 2026 is off to 09-27, 国庆节 from 10-01: 09-29 is two days from both.
        assertThat(windows.holiday(LocalDate.of(2026, 9, 26)).festival()).isEqualTo(Festival.MID_AUTUMN);
        assertThat(windows.holiday(LocalDate.of(2026, 9, 29)).festival()).isEqualTo(Festival.MID_AUTUMN);
        assertThat(windows.holiday(LocalDate.of(2026, 9, 30)).festival()).isEqualTo(Festival.NATIONAL);
    }

    @Test
    void aYearWithoutDataIsUnknownExceptInAKnownWindow() {
        assertThat(windows.position(LocalDate.of(2017, 12, 16))).isEqualTo(UNKNOWN);
        assertThat(windows.position(LocalDate.of(2017, 12, 17))).isEqualTo(INSIDE);
        assertThat(windows.position(LocalDate.of(2017, 10, 1))).isEqualTo(UNKNOWN);
        assertThat(windows.position(LocalDate.of(2027, 1, 1))).isEqualTo(UNKNOWN);
        assertThat(windows.position(LocalDate.of(9999, 12, 31))).isEqualTo(UNKNOWN);
        assertThat(windows.position(LocalDate.of(1, 1, 1))).isEqualTo(UNKNOWN);
    }

    @Test
    void decemberBeforeAYearWithoutDataIsUnknown() {
        assertThat(windows.position(LocalDate.of(2026, 11, 30))).isEqualTo(OUTSIDE);
        assertThat(windows.position(LocalDate.of(2026, 12, 1))).isEqualTo(UNKNOWN);
        assertThat(windows.position(LocalDate.of(2026, 12, 31))).isEqualTo(UNKNOWN);
        assertThat(windows.position(LocalDate.of(2025, 12, 16))).isEqualTo(OUTSIDE);
        assertThat(windows.position(LocalDate.of(2025, 12, 17))).isEqualTo(INSIDE);
    }

    @Test
    void theOfficesDaysMoveNoWindow() {
        FestivalWindows changed = WorkCalendar.builder()
                .override(LocalDate.of(2026, 10, 7), true)
                .override(LocalDate.of(2026, 10, 8), false)
                .override(LocalDate.of(2026, 12, 10), false)
                .build()
                .festivals(0, 0);
        assertThat(changed.position(LocalDate.of(2026, 10, 7))).isEqualTo(INSIDE);
        assertThat(changed.position(LocalDate.of(2026, 10, 8))).isEqualTo(OUTSIDE);
        assertThat(changed.position(LocalDate.of(2026, 12, 10))).isEqualTo(UNKNOWN);
    }

    @Test
    void lengthsOutOfRangeAreRefused() {
        WorkCalendar calendar = WorkCalendar.statutory();
        assertThat(calendar.festivals(366, 366).position(LocalDate.of(2018, 7, 1)))
                .isEqualTo(INSIDE);
        assertThatThrownBy(() -> calendar.festivals(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar.festivals(0, 367)).isInstanceOf(IllegalArgumentException.class);
    }
}
