package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.report.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
    private static final List<String> ASKED = List.of(
            "check",
            "--data",
            "sample-data",
            "--as-of",
            "2026-04-30",
            "--rule",
            "attendance/late-arrival",
            "--rule",
            "attendance/missing-punch",
            "--rule",
            "reception/over-standard");

    private static Run check(String... more) {
        List<String> line = new ArrayList<>(ASKED);
        line.addAll(List.of(more));
        return Run.of(line.toArray(String[]::new));
    }

    private static List<JsonNode> json(String... more) {
        List<String> line = new ArrayList<>(List.of(more));
        line.addAll(List.of("--format", "json"));
        Run run = check(line.toArray(String[]::new));
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode array = JsonMapper.shared().readTree(run.out());
        assertThat(array.isArray()).isTrue();
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @Test
    void jsonIsAnArrayOfFindings() {
        List<JsonNode> findings = json();
        assertThat(findings).hasSizeGreaterThan(10);
        assertThat(findings.get(0).propertyNames())
                .containsExactly(
                        "id",
                        "rule",
                        "key",
                        "title",
                        "severity",
                        "grade",
                        "ladder",
                        "subject",
                        "date",
                        "summary",
                        "evidence",
                        "basis",
                        "recommendation",
                        "self_reported",
                        "caveats",
                        "params",
                        "rule_version");
    }

    @Test
    void filtersByDateInclusively() {
        List<JsonNode> all = json();
        String first = all.get(0).get("date").asString();
        List<JsonNode> day = json("--from", first, "--to", first);
        assertThat(day)
                .containsExactlyElementsOf(all.stream()
                        .filter(finding -> finding.get("date").asString().equals(first))
                        .toList())
                .isNotEmpty();
        assertThat(json("--from", first)).hasSize((int) all.stream()
                .filter(finding -> finding.get("date").asString().compareTo(first) >= 0)
                .count());
    }

    @Test
    void filtersBySeverityInEitherLanguage() {
        List<JsonNode> serious = json("--severity", "较重");
        assertThat(serious).isEqualTo(json("--severity", "SERIOUS"));
        assertThat(severities(serious)).isSubsetOf("serious", "grave").isNotEmpty();
    }

    private static Set<String> severities(List<JsonNode> findings) {
        Set<String> words = new TreeSet<>();
        findings.forEach(finding -> words.add(finding.get("severity").asString()));
        return words;
    }

    @Test
    void aPersonAndAUnitAreWhoTheFindingIsAbout() {
        assertThat(json("--person", "P013"))
                .isNotEmpty()
                .allMatch(
                        finding -> finding.get("subject").get("kind").asString().equals("person")
                                && finding.get("subject").get("id").asString().equals("P013"));
        assertThat(json("--unit", "QH02"))
                .anyMatch(
                        finding -> finding.get("subject").get("kind").asString().equals("unit"))
                .anyMatch(
                        finding -> finding.get("subject").get("kind").asString().equals("person"))
                .allMatch(finding ->
                        finding.get("subject").get("unit_id").asString().equals("QH02"));
    }

    /** Who mistypes must not read "no findings" as a clean record. */
    @Test
    void somebodyUnknownIsTold() {
        Run run = check("--person", "叶明疏");
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("没有任何一行提到人员 叶明疏", "“叶明疏”的编号是 P013");
    }

    @Test
    void theTableFitsItsPageAndIsFair() {
        Run run = check("--unit", "QH02");
        assertThat(run.out().lines()).allMatch(line -> Width.of(line) <= 120);
        assertThat(run.out())
                .contains("政务服务科 QH02", "处置：F1 提醒谈话·立行立改", "须由专人核实，当事人有权陈述申辩")
                .doesNotContain("\u001b");
    }

    @Test
    void explainsWhatThereIsAndWhatThereIsNot() {
        Run run = check("--person", "P013", "--explain");
        assertThat(run.out())
                .contains("1. 缺卡  2026-03-06  叶明疏 P013")
                .contains("证据", "上班打卡时间 08:12:49", "依据", "建议", "局限")
                // P013 was never late: the nearest day was one minute short of the limit.
                .contains("迟到  attendance/late-arrival，看了考勤表 81 行")
                .contains("上班打卡时间 08:34:00，须晚于 08:35:00")
                .contains("clockInSeconds > workStartSeconds + limit(\"attendance/late-arrival.grace\")")
                // The reception P013 hosted is a finding about the unit, and is not to be denied.
                .contains("政务服务科 QH02 2026-03-26");
    }
}
