package io.mingcha.command;

import io.mingcha.finding.Finding;
import io.mingcha.intake.FileBalance;
import io.mingcha.intake.IntakeResult;
import io.mingcha.rule.Severity;
import io.mingcha.scan.RuleOutcome;
import io.mingcha.scan.ScanResult;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a run counted, for logs: numbers only. */
final class RunCounts {
    private RunCounts() {}

    static Map<String, Long> of(IntakeResult intake) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(
                "files",
                intake.balance().stream().map(FileBalance::file).distinct().count());
        counts.put(
                "rows", intake.balance().stream().mapToLong(FileBalance::rows).sum());
        counts.put(
                "accepted",
                intake.balance().stream().mapToLong(FileBalance::accepted).sum());
        counts.put(
                "repeated",
                intake.balance().stream().mapToLong(FileBalance::repeated).sum());
        counts.put(
                "rejected",
                intake.balance().stream().mapToLong(FileBalance::rejected).sum());
        return counts;
    }

    static Map<String, Long> of(ScanResult result) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("findings", (long) result.findings().size());
        for (Severity severity : Fair.gravestFirst()) {
            counts.put(severity.code(), 0L);
        }
        for (Finding finding : result.findings()) {
            counts.merge(finding.severity().code(), 1L, Long::sum);
        }
        counts.put("rules", (long) result.outcomes().size());
        counts.put(
                "not_evaluated",
                result.outcomes().stream()
                        .filter(outcome -> outcome.outcome() == RuleOutcome.Outcome.NOT_EVALUATED)
                        .count());
        return counts;
    }
}
