package io.mingcha.scan;

import io.mingcha.fact.Office;
import io.mingcha.fact.View;
import io.mingcha.finding.Finding;
import io.mingcha.finding.Findings;
import io.mingcha.intake.IntakeResult;
import io.mingcha.intake.Rejected;
import io.mingcha.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which rules can see what they judge. */
final class Coverage {
    private static final String PERSONS = "persons";
    private static final String PERSON = "person_id";

    private final Office office;
    private final Map<String, Long> counted = new HashMap<>();
    private final List<Orphans> orphans;
    private final Map<String, Long> rejected;

    /** @param intake what the office was read from */
    Coverage(Office office, IntakeResult intake) {
        this.office = office;
        this.orphans = Orphans.in(intake.dataset());
        this.rejected =
                intake.rejected().stream().collect(Collectors.groupingBy(Rejected::table, Collectors.counting()));
    }

    /** Rows that name a person or a unit that the tables lack. */
    List<Orphans> orphans() {
        return orphans;
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

    /**
     * The outcomes.
     *
     * @param findings those that are counted
     * @param flagging those whose rows count as flagged: all of the rules, or none where not everybody was judged
     * @param firstTier how many findings there are that rules of the second tier look at
     */
    List<RuleOutcome> outcomes(Collection<Rule> rules, List<Finding> findings, List<Finding> flagging, long firstTier) {
        Map<String, String> looksAt = rules.stream().collect(Collectors.toMap(Rule::id, Rule::looksAt));
        Map<String, Integer> flagged = Findings.rows(flagging, rule -> looksAt.getOrDefault(rule, Rule.FINDINGS));
        Map<String, int[]> counts = Findings.counts(findings);
        List<RuleOutcome> outcomes = new ArrayList<>();
        for (Rule rule : rules) {
            String whyNot = whyNot(rule);
            int count = IntStream.of(counts.getOrDefault(rule.id(), new int[0])).sum();
            RuleOutcome.Outcome outcome = whyNot != null
                    ? RuleOutcome.Outcome.NOT_EVALUATED
                    : count > 0 ? RuleOutcome.Outcome.FLAGGED : RuleOutcome.Outcome.CLEAN;
            RuleRows rows = whyNot == null
                    ? new RuleRows(
                            lookedAt(rule, firstTier),
                            flagged.getOrDefault(rule.id(), 0),
                            rejected.getOrDefault(rule.looksAt(), 0L),
                            orphans(rule))
                    : RuleRows.NONE;
            outcomes.add(new RuleOutcome(rule, outcome, count, rows, whyNot));
        }
        return outcomes;
    }

    private long orphans(Rule rule) {
        return orphans.stream()
                .filter(found -> rule.tables().contains(PERSONS)
                        && found.table().equals(rule.looksAt())
                        && found.column().equals(PERSON))
                .mapToLong(Orphans::rows)
                .sum();
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
        return counted.computeIfAbsent(rule.looksAt() + "@" + rule.effective(), key -> {
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
                && (!rule.effective().limited() || rule.effective().includes(view.ownDate(row)));
    }
}
