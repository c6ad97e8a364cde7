package io.mingcha.finding;

import io.mingcha.rule.Rule;
import io.mingcha.rule.Severity;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Findings in their order, each made from its flag when it is asked for: a flag takes a fraction of the memory, and nearly
 * every finding is looked at once, when it is written. Safe for several threads.
 */
public final class Findings extends AbstractList<Finding> implements RandomAccess {
    private static final Comparator<Flag> ORDER =
            Comparator.comparing(Flag::rule, CodePoints.ORDER).thenComparing(Flag::key, CodePoints.ORDER);

    private final List<Flag> flags;
    private final Function<String, Rule> rules;
    private final Assembler assembler;

    private Findings(List<Flag> flags, Function<String, Rule> rules, Assembler assembler) {
        this.flags = flags;
        this.rules = rules;
        this.assembler = assembler;
    }

    /**
     * The findings that flags amount to.
     *
     * @param rules the rule of an id
     * @throws IllegalStateException if a rule reports a matter twice
     */
    public static Findings of(Collection<Flag> flags, Function<String, Rule> rules, Assembler assembler) {
        List<Flag> sorted = flags.stream().sorted(ORDER).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (ORDER.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
                Flag twice = sorted.get(i);
                throw new IllegalStateException("规则 " + twice.rule() + " 对同一事项 " + twice.key() + " 报告了两次");
            }
        }
        return new Findings(sorted, rules, assembler);
    }

    @Override
    public Finding get(int index) {
        Flag flag = flags.get(index);
        return assembler.finding(rules.apply(flag.rule()), flag);
    }

    @Override
    public int size() {
        return flags.size();
    }

    /** Those of rules with certain ids. */
    public Findings ofRules(Predicate<String> wanted) {
        return new Findings(
                flags.stream().filter(flag -> wanted.test(flag.rule())).toList(), rules, assembler);
    }

    /**
     * The findings as facts of the second tier.
     *
     * @param whole with their sentences and evidence, which the rules of that tier do not look at
     */
    public List<Found> founds(boolean whole) {
        List<Found> founds = new ArrayList<>(flags.size());
        for (Flag flag : flags) {
            Rule rule = rules.apply(flag.rule());
            Finding finding = whole ? assembler.finding(rule, flag) : assembler.outline(rule, flag);
            founds.add(assembler.found(finding, flag.row()));
        }
        return founds;
    }

    /**
     * How many distinct rows of a table the findings of each rule rest on, by the rule's id.
     *
     * @param table the one that counts for a rule
     */
    public static Map<String, Integer> rows(List<Finding> findings, UnaryOperator<String> table) {
        Map<String, Set<Object>> rows = new HashMap<>();
        if (findings instanceof Findings made) {
            for (Flag flag : made.flags) {
                Set<Object> ofRule = rows.computeIfAbsent(flag.rule(), rule -> new HashSet<>());
                String counts = table.apply(flag.rule());
                flag.grounds().rows().stream()
                        .filter(row -> row.table().name().equals(counts))
                        .forEach(row -> ofRule.add(row.number()));
            }
        } else {
            for (Finding finding : findings) {
                Set<Object> ofRule = rows.computeIfAbsent(finding.rule(), rule -> new HashSet<>());
                String counts = table.apply(finding.rule());
                finding.evidence().stream()
                        .filter(evidence -> evidence.table().equals(counts) && !counts.equals(Rule.FINDINGS))
                        .map(Evidence::key)
                        .forEach(ofRule::add);
            }
        }
        Map<String, Integer> counted = new HashMap<>();
        rows.forEach((rule, ofRule) -> counted.put(rule, ofRule.size()));
        return counted;
    }

    /** How many findings of each severity each rule has, by the rule's id and the severity's place. */
    public static Map<String, int[]> counts(List<Finding> findings) {
        Map<String, int[]> counts = new HashMap<>();
        if (findings instanceof Findings made) {
            for (Flag flag : made.flags) {
                Severity severity =
                        made.rules.apply(flag.rule()).judgement(flag.word()).severity();
                counts.computeIfAbsent(flag.rule(), rule -> new int[Severity.values().length])[severity.ordinal()]++;
            }
        } else {
            for (Finding finding : findings) {
                counts.computeIfAbsent(finding.rule(), rule -> new int[Severity.values().length])[
                        finding.severity().ordinal()]++;
            }
        }
        return counts;
    }
}
