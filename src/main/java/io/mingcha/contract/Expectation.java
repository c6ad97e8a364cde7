package io.mingcha.contract;

import io.mingcha.finding.Finding;
import io.mingcha.rule.Grade;
import io.mingcha.rule.Ladder;
import io.mingcha.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an example says of a finding.
 *
 * @param evidence the rows it rests on, each as its table and key; null where an example does not say
 * @param subject the id of the person or unit; null where the finding is about none
 */
public record Expectation(
        String key,
        Severity severity,
        Grade grade,
        Ladder ladder,
        LocalDate date,
        @Nullable String subject,
        boolean selfReported,
        @Nullable List<String> evidence) {
    static Expectation of(Finding finding) {
        return new Expectation(
                finding.key(),
                finding.severity(),
                finding.grade(),
                finding.ladder(),
                finding.date(),
                finding.subject().id(),
                finding.selfReported(),
                finding.evidence().stream()
                        .map(row -> row.table() + " " + row.key())
                        .toList());
    }

    /** Whether a finding with the same key is all that is said here. */
    public boolean isMetBy(Expectation found) {
        return evidence == null ? equals(found.withoutEvidence()) : equals(found);
    }

    private Expectation withoutEvidence() {
        return new Expectation(key, severity, grade, ladder, date, subject, selfReported, null);
    }

    /** As an examples file writes it. */
    public String written() {
        return "{key: \"" + key + "\", severity: " + severity.code() + ", grade: " + grade.code() + ", ladder: "
                + ladder.code() + ", date: " + date + (subject == null ? "" : ", subject: " + subject)
                + (selfReported ? ", self_reported: true" : "")
                + (evidence == null ? "" : ", evidence: " + evidence) + "}";
    }
}
