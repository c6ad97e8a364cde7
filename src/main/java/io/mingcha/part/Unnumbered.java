package io.mingcha.part;

import io.mingcha.finding.Finding;
import io.mingcha.scan.DataProblem;
import java.util.List;
import java.util.Set;

/** Takes away, from what people get, the row numbers of sources whose rows have no order: they are made up while reading. */
final class Unnumbered {
    private Unnumbered() {}

    /** @param paths of the sources whose rows have no order */
    static List<Finding> findings(List<Finding> findings, Set<String> paths) {
        return paths.isEmpty()
                ? findings
                : findings.stream().map(finding -> finding(finding, paths)).toList();
    }

    /** @param paths of the sources whose rows have no order */
    static List<DataProblem> problems(List<DataProblem> problems, Set<String> paths) {
        return problems.stream()
                .map(problem -> paths.contains(problem.file()) ? problem.unnumbered() : problem)
                .toList();
    }

    private static Finding finding(Finding finding, Set<String> paths) {
        return finding.with(finding.evidence().stream()
                .map(row -> row.file() != null && paths.contains(row.file()) ? row.unnumbered() : row)
                .toList());
    }
}
