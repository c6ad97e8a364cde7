package io.mingcha.workbench;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.finding.Finding;
import io.mingcha.workbench.FindingChange.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many findings, people and how much money there are before and after.
 *
 * @param changes how many findings appear, disappear and differ
 */
public record DiffSum(Totals before, Totals after, Map<Kind, Integer> changes) {
    static DiffSum of(List<Finding> before, List<Finding> after, List<FindingChange> changes, Dictionary dictionary) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        return new DiffSum(Totals.of(before, dictionary), Totals.of(after, dictionary), counts);
    }

    public int count(Kind kind) {
        return changes.getOrDefault(kind, 0);
    }

    /** Whether the findings are not all the same. */
    public boolean differs() {
        return !changes.isEmpty();
    }

    /** How many findings are the same in both. */
    public int same() {
        return before.findings() - count(Kind.GONE) - count(Kind.CHANGED) - count(Kind.RESTATED);
    }
}
