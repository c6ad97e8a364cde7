package io.mingcha.report;

import io.mingcha.finding.Finding;
import io.mingcha.finding.Subject;
import io.mingcha.rule.Grade;
import io.mingcha.rule.Severity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The counts that reports show, taken in one pass; what is kept grows with weeks, rules and units, not with findings. */
final class Figures {
    /** Counts by severity. */
    static final class Count {
        private final long[] bySeverity = new long[Severity.values().length];

        void add(Severity severity) {
            bySeverity[severity.ordinal()]++;
        }

        void add(Count other) {
            for (int i = 0; i < bySeverity.length; i++) {
                bySeverity[i] += other.bySeverity[i];
            }
        }

        long of(Severity severity) {
            return bySeverity[severity.ordinal()];
        }

        long total() {
            long total = 0;
            for (long count : bySeverity) {
                total += count;
            }
            return total;
        }
    }

    private final Count all = new Count();
    private final TreeMap<LocalDate, Count> byWeek = new TreeMap<>();
    private final Map<String, Map<@Nullable String, Count>> byRuleAndUnit = new TreeMap<>();
    private final Map<@Nullable String, Long> byUnit = new HashMap<>();
    private final Set<String> persons = new HashSet<>();
    private long direct;
    private long selfReported;

    private Figures() {}

    static Figures of(List<Finding> findings) {
        Figures figures = new Figures();
        findings.forEach(figures::add);
        return figures;
    }

    private void add(Finding finding) {
        String unit = finding.subject().unitId();
        all.add(finding.severity());
        byWeek.computeIfAbsent(monday(finding.date()), week -> new Count()).add(finding.severity());
        byRuleAndUnit
                .computeIfAbsent(finding.rule(), rule -> new HashMap<>())
                .computeIfAbsent(unit, key -> new Count())
                .add(finding.severity());
        byUnit.merge(unit, 1L, Long::sum);
        direct += finding.grade() == Grade.DIRECT ? 1 : 0;
        selfReported += finding.selfReported() ? 1 : 0;
        String id = finding.subject().id();
        if (id != null && finding.subject().kind() == Subject.Kind.PERSON) {
            persons.add(id);
        }
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    Count all() {
        return all;
    }

    /** By the Monday of the week, in order; weeks without findings are left out. */
    TreeMap<LocalDate, Count> byWeek() {
        return byWeek;
    }

    /** The rules that have findings, in order. */
    Set<String> rules() {
        return byRuleAndUnit.keySet();
    }

    /** By unit; null stands for findings without one. */
    Map<@Nullable String, Count> ofRule(String rule) {
        return byRuleAndUnit.getOrDefault(rule, Map.of());
    }

    Count totalOfRule(String rule) {
        Count total = new Count();
        ofRule(rule).values().forEach(total::add);
        return total;
    }

    /** The units with the most findings, at most so many, in the order of their ids. */
    List<String> largestUnits(int most) {
        return byUnit.entrySet().stream()
                .filter(unit -> unit.getKey() != null)
                .sorted(Comparator.comparing((Map.Entry<@Nullable String, Long> unit) -> -unit.getValue())
                        .thenComparing(unit -> String.valueOf(unit.getKey())))
                .limit(most)
                .map(unit -> String.valueOf(unit.getKey()))
                .sorted()
                .toList();
    }

    /** How many units have findings. */
    long units() {
        return byUnit.keySet().stream().filter(unit -> unit != null).count();
    }

    /** How many persons have findings. */
    int persons() {
        return persons.size();
    }

    /** How many findings the records alone establish. */
    long direct() {
        return direct;
    }

    long selfReported() {
        return selfReported;
    }
}
