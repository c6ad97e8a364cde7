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
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which rules can see what they judge. */
public final class Coverage {
    private static final String PERSONS = "persons";
    private static final String PERSON = "person_id";

    private final Office office;
    private final List<Orphans> orphans;
    private final Map<String, Long> rejected;
    private final ToLongFunction<Rule> rows;

    /** @param intake what the office was read from */
    Coverage(Office office, IntakeResult intake) {
        this(office, intake.rejected(), Orphans.in(intake.dataset()), new LookedAt(office)::rows);
    }

    /** @param rows how many rows of its table a rule looks at that looks at a table */
    public Coverage(Office office, List<Rejected> rejected, List<Orphans> orphans, ToLongFunction<Rule> rows) {
        this.office = office;
        this.orphans = orphans;
        this.rejected = rejected.stream().collect(Collectors.groupingBy(Rejected::table, Collectors.counting()));
        this.rows = rows;
    }

    /** Rows that name a person or a unit that the tables lack. */
    List<Orphans> orphans() {
        return orphans;
    }

    /** Why a rule cannot be evaluated, in Chinese; null where it can. */
    public @Nullable String whyNot(Rule rule) {
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
    public List<RuleOutcome> outcomes(
            Collection<Rule> rules, List<Finding> findings, List<Finding> flagging, long firstTier) {
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
        return rule.looksAt().equals(Rule.FINDINGS) ? firstTier : rows.applyAsLong(rule);
    }

    /** Whether a row takes part and lies in the rule's time. */
    static boolean counts(Rule rule, View view, int row) {
        return view.takesPart(row)
                && (!rule.effective().limited() || rule.effective().includes(view.ownDate(row)));
    }
}
