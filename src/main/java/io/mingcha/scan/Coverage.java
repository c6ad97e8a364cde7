package io.mingcha.scan;

import io.mingcha.fact.Office;
import io.mingcha.fact.View;
import io.mingcha.finding.Finding;
import io.mingcha.finding.Findings;
import io.mingcha.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which rules can see what they judge. */
final class Coverage {
    private final Office office;
    private final Map<String, Long> counted = new HashMap<>();

    Coverage(Office office) {
        this.office = office;
    }

    /** Why a rule cannot be evaluated, in Chinese; null where it can. */
    @Nullable
    String whyNot(Rule rule) {
        List<String> absent = rule.tables().stream()
                .filter(table -> office.view(table) == null)
                .toList();
        if (!absent.isEmpty()) {
            return "缺少表 " + String.join("、", absent);
        }
        if (rule.needsLog() && office.setting().logStart() == null) {
            return "截止日前没有办理过程记录（task_events）";
        }
        return null;
    }

    List<RuleOutcome> outcomes(Collection<Rule> rules, List<Finding> findings, long firstTier) {
        Map<String, int[]> counts = Findings.counts(findings);
        List<RuleOutcome> outcomes = new ArrayList<>();
        for (Rule rule : rules) {
            String whyNot = whyNot(rule);
            int count = IntStream.of(counts.getOrDefault(rule.id(), new int[0])).sum();
            RuleOutcome.Outcome outcome = whyNot != null
                    ? RuleOutcome.Outcome.NOT_EVALUATED
                    : count > 0 ? RuleOutcome.Outcome.FLAGGED : RuleOutcome.Outcome.CLEAN;
            outcomes.add(new RuleOutcome(rule, outcome, count, whyNot == null ? lookedAt(rule, firstTier) : 0, whyNot));
        }
        return outcomes;
    }

    private long lookedAt(Rule rule, long firstTier) {
        if (rule.looksAt().equals(Rule.FINDINGS)) {
            return firstTier;
        }
        View view = office.view(rule.looksAt());
        if (view == null) {
            return 0;
        }
        // Many rules look at one table, and nearly all of them from the first row on.
        return counted.computeIfAbsent(rule.looksAt() + "@" + rule.effectiveFrom(), key -> {
            long rows = 0;
            for (int row = 0; row < view.size(); row++) {
                if (counts(rule, view, row)) {
                    rows++;
                }
            }
            return rows;
        });
    }

    /** Whether a row takes part and lies in the rule's time. */
    static boolean counts(Rule rule, View view, int row) {
        return view.takesPart(row)
                && (rule.effectiveFrom() == null || !view.ownDate(row).isBefore(rule.effectiveFrom()));
    }
}
