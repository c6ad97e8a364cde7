package io.mingcha.command;

import io.mingcha.finding.Findings;
import io.mingcha.rule.Severity;
import io.mingcha.scan.ScanResult;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From which severity on a finding shows in the exit status. */
final class FailOn {
    @Option(
            names = "--fail-on",
            paramLabel = "程度",
            description = "有不轻于此程度的线索时以状态 1 结束：提示、一般、较重、严重（hint、general、serious、grave）")
    private @Nullable Severity failOn;

    /** How a scan ends that was done: whether a finding is grave enough. */
    int exitCode(ScanResult result) {
        return met(result) ? ExitCode.FAIL_ON_MET : ExitCode.DONE;
    }

    private boolean met(ScanResult result) {
        Severity least = failOn;
        return least != null
                && Findings.counts(result.findings()).values().stream()
                        .anyMatch(counts -> IntStream.range(least.ordinal(), counts.length)
                                .anyMatch(severity -> counts[severity] > 0));
    }
}
