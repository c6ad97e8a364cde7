package io.mingcha.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.finding.Assembler;
import io.mingcha.finding.Evidence;
import io.mingcha.finding.Finding;
import io.mingcha.finding.Subject;
import io.mingcha.rule.Grade;
import io.mingcha.rule.Ladder;
import io.mingcha.rule.Severity;
import io.mingcha.workbench.FindingChange.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingDiffTest {
    private static final Dictionary DICTIONARY = Dictionary.shipped();

    private static Finding finding(
            String rule, String key, Severity severity, String summary, int version, Evidence... evidence) {
        return new Finding(
                Assembler.id(rule, key),
                rule,
                key,
                "事项",
                severity,
                Grade.DIRECT,
                Ladder.F1,
                new Subject(Subject.Kind.PERSON, "p" + key, "某人", "u1"),
                LocalDate.of(2026, 3, 2),
                summary,
                List.of(evidence),
                List.of("某文件"),
                "核实",
                false,
                List.of(),
                Map.of(),
                version);
    }

    private static Finding finding(String key, Severity severity, String summary) {
        return finding("a/b", key, severity, summary, 1);
    }

    private static Evidence expense(String key, String amount) {
        return new Evidence("expenses", key, "expenses.csv", 2, Map.of("amount", amount, "payee", "某店"));
    }

    @Test
    void tellsWhatAppearsDisappearsAndChanges() {
        FindingDiff diff = FindingDiff.of(
                List.of(
                        finding("1", Severity.HINT, "一"),
                        finding("2", Severity.HINT, "二"),
                        finding("3", Severity.HINT, "三"),
                        finding("5", Severity.HINT, "五")),
                List.of(
                        finding("2", Severity.GRAVE, "二"),
                        finding("3", Severity.HINT, "三，另一数值"),
                        finding("4", Severity.HINT, "四"),
                        finding("a/b", "5", Severity.HINT, "五", 2)),
                DICTIONARY);
        assertThat(diff.changes())
                .extracting(change -> change.finding().key(), FindingChange::kind, FindingChange::fields)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", Kind.GONE, List.of()),
                        org.assertj.core.groups.Tuple.tuple("2", Kind.CHANGED, List.of("severity")),
                        org.assertj.core.groups.Tuple.tuple("3", Kind.RESTATED, List.of("summary")),
                        org.assertj.core.groups.Tuple.tuple("4", Kind.APPEARED, List.of()));
        assertThat(diff.total().same()).isEqualTo(1);
        assertThat(diff.byRule().get("a/b")).isEqualTo(diff.total());
        assertThat(diff.byUnit()).containsOnlyKeys("u1");
        assertThat(diff.byPerson()).containsOnlyKeys("p1", "p2", "p3", "p4", "p5");
        assertThat(diff.byPerson().get("p5").differs()).isFalse();
    }

    @Test
    void countsTheMoneyOfARowOnceThoughSomeFindingsDoNotShowIt() {
        Evidence silent = new Evidence("expenses", "e1", "expenses.csv", 2, Map.of("payee", "某店"));
        Totals totals = Totals.of(
                List.of(
                        finding("a/b", "1", Severity.HINT, "", 1, silent, expense("e2", "0.01")),
                        finding("a/c", "1", Severity.HINT, "", 1, expense("e1", "100.10")),
                        finding("a/d", "1", Severity.HINT, "", 1, expense("e1", "100.10"))),
                DICTIONARY);
        assertThat(totals.yuan()).isEqualTo("100.11");
        assertThat(totals.persons()).isEqualTo(1);
    }

    @Test
    void theSameFindingsAreNoDifference() {
        List<Finding> findings = List.of(finding("1", Severity.HINT, "一"));
        assertThat(FindingDiff.of(findings, findings, DICTIONARY).total().differs())
                .isFalse();
    }
}
