package io.mingcha.contract;

import io.mingcha.finding.Finding;
import io.mingcha.rule.Grade;
import io.mingcha.rule.Ladder;
import io.mingcha.rule.Severity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an example says of a finding.
 *
 * @param subject the id of the person or unit; null where the finding is about none
 */
public record Expectation(
        String key,
        Severity severity,
        Grade grade,
        Ladder ladder,
        LocalDate date,
        @Nullable String subject,
        boolean selfReported) {
    static Expectation of(Finding finding) {
        return new Expectation(
                finding.key(),
                finding.severity(),
                finding.grade(),
                finding.ladder(),
                finding.date(),
                finding.subject().id(),
                finding.selfReported());
    }

    /** As an examples file writes it. */
    public String written() {
        return "{key: \"" + key + "\", severity: " + severity.code() + ", grade: " + grade.code() + ", ladder: "
                + ladder.code() + ", date: " + date + (subject == null ? "" : ", subject: " + subject)
                + (selfReported ? ", self_reported: true" : "") + "}";
    }
}
