package io.mingcha.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.rule.Severity;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates in workdays, across the holidays and make-up days of 2026. */
class TermsTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.statutory();

    @ParameterizedTest
    @CsvSource({
        // Monday; no holiday within.
        "GENERAL, DEADLINE, 2026-03-02, 2026-03-30",
        "HINT, DEADLINE, 2026-03-02, 2026-03-30",
        "SERIOUS, DEADLINE, 2026-03-02, 2026-03-16",
        "GRAVE, DEADLINE, 2026-03-02, 2026-03-09",
        // 02-14 is a Saturday worked, 02-15 to 02-23 are off, 02-28 is a Saturday worked.
        "GRAVE, DEADLINE, 2026-02-13, 2026-02-27",
        "SERIOUS, DEADLINE, 2026-02-13, 2026-03-05",
        "GENERAL, DEADLINE, 2026-02-13, 2026-03-19",
        // Ordered on a rest day: it counts from the next workday.
        "GRAVE, DEADLINE, 2026-02-16, 2026-02-28",
        "GENERAL, IMMEDIATE, 2026-03-02, 2026-03-09",
        "GRAVE, IMMEDIATE, 2026-03-02, 2026-03-09",
        "GENERAL, LONG_TERM, 2026-03-02, 2026-03-30"
    })
    void theLastDayToPutItRight(Severity severity, Measure measure, LocalDate orderedOn, LocalDate due) {
        assertThat(Terms.USUAL.due(severity, measure, orderedOn, CALENDAR)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-03-09", "2026-04-30, 2026-05-11", "2026-09-30, 2026-10-13", "2026-02-13, 2026-02-27"})
    void theLastDayToReply(LocalDate openedOn, LocalDate by) {
        assertThat(Terms.USUAL.replyBy(openedOn, CALENDAR)).isEqualTo(by);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-05-31", "2026-11-25, 2027-02-23", "2024-02-29, 2024-05-29"})
    void theFirstDayToLookBackIsNinetyDaysLater(LocalDate closedOn, LocalDate from) {
        assertThat(Terms.USUAL.lookBackOn(closedOn)).isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource({
        // Due on Friday 2026-03-13.
        "2026-03-13, 2026-03-09, GREEN",
        "2026-03-13, 2026-03-10, YELLOW",
        "2026-03-13, 2026-03-13, YELLOW",
        "2026-03-13, 2026-03-14, RED",
        // Due right after the Spring Festival: 02-13, 02-14 and 02-24 are the workdays before and on it.
        "2026-02-24, 2026-02-11, GREEN",
        "2026-02-24, 2026-02-12, YELLOW",
        "2026-02-24, 2026-02-20, YELLOW",
        "2026-02-24, 2026-02-25, RED"
    })
    void theLight(LocalDate due, LocalDate today, Light light) {
        assertThat(Light.of(due, today, Terms.USUAL, CALENDAR)).isEqualTo(light);
    }

    @Test
    void moreMustKnowAsTheDateComesNear() {
        assertThat(Escalation.mustKnow(Light.GREEN, "P1", "P2", "P3")).isEqualTo(Map.of("责任人", "P1"));
        assertThat(Escalation.mustKnow(Light.YELLOW, "P1", "P2", "P3")).isEqualTo(Map.of("责任人", "P1", "分管领导", "P2"));
        assertThat(Escalation.mustKnow(Light.RED, "P1", null, "P3"))
                .isEqualTo(Map.of("责任人", "P1", "分管领导", "未登记", "主要负责人", "P3"));
    }

    @Test
    void theOfficesOwnRestDayPutsTheDateOff() {
        WorkCalendar own =
                WorkCalendar.builder().override(LocalDate.of(2026, 3, 9), false).build();
        assertThat(Terms.USUAL.due(Severity.GRAVE, Measure.DEADLINE, LocalDate.of(2026, 3, 2), own))
                .isEqualTo(LocalDate.of(2026, 3, 10));
    }
}
