package io.mingcha.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.intake.Intake;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final List<Map<String, String>> PERSONS = List.of(
            Map.of("person_id", "p1", "name", "甲", "unit_id", "A"),
            Map.of("person_id", "p2", "name", "乙", "unit_id", "A"),
            Map.of("person_id", "p3", "name", "丙", "unit_id", "A", "status", "left"),
            Map.of("person_id", "p4", "name", "丁", "unit_id", "B"));

    private static List<String> shown(Map<String, List<Map<String, String>>> tables, LocalDate asOf) {
        return Arrivals.of(Intake.of(tables, Dictionary.shipped()).dataset(), asOf).stream()
                .map(one -> "%s %s %s %d %d %s"
                        .formatted(one.table(), one.unit(), one.month(), one.rows(), one.people(), one.hole()))
                .toList();
    }

    private static Map<String, String> day(String person, String date) {
        return Map.of("person_id", person, "date", date);
    }

    @Test
    void showsWhoseAttendanceDidNotArrive() {
        var tables = Map.of(
                "persons",
                PERSONS,
                "attendance",
                List.of(
                        day("p1", "2026-01-05"),
                        day("p2", "2026-01-05"),
                        day("p4", "2026-01-05"),
                        day("p1", "2026-02-05")));
        assertThat(shown(tables, LocalDate.of(2026, 2, 28)))
                .containsExactly(
                        "attendance A 2026-01 2 2 null",
                        "attendance A 2026-02 1 1 缺 1 人",
                        "attendance B 2026-01 1 1 null",
                        "attendance B 2026-02 0 0 没有任何人的记录");
    }

    @Test
    void expectsNothingOfAMonthThatIsNotOver() {
        var tables = Map.of(
                "persons",
                PERSONS,
                "attendance",
                List.of(day("p1", "2026-01-05"), day("p2", "2026-01-06"), day("p4", "2026-01-05")));
        assertThat(shown(tables, LocalDate.of(2026, 2, 27)))
                .allMatch(text -> text.contains("2026-01") && text.endsWith("null"));
    }

    private static List<Map<String, String>> gifts(int... months) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int month : months) {
            rows.add(Map.of(
                    "gift_id", "g" + rows.size(), "person_id", "p4", "received_on", "2026-%02d-05".formatted(month)));
        }
        return rows;
    }

    @Test
    void missesOnlyWhatIsUsualInOtherTables() {
        var usual = Map.of("persons", PERSONS, "gifts", gifts(1, 1, 1, 2, 2, 2, 4));
        assertThat(shown(usual, LocalDate.of(2026, 3, 31)))
                .containsExactly(
                        "gifts B 2026-01 3 1 null",
                        "gifts B 2026-02 3 1 null",
                        "gifts B 2026-03 0 0 前两个月都不少于 3 行，本月没有");
        var rare = Map.of("persons", PERSONS, "gifts", gifts(1, 1, 1, 2, 2, 4));
        assertThat(shown(rare, LocalDate.of(2026, 3, 31))).allMatch(text -> text.endsWith("null"));
    }
}
