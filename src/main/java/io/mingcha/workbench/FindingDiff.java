package io.mingcha.workbench;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.finding.Finding;
import io.mingcha.finding.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two judgements of the same data, matter by matter.
 *
 * @param changes in the order of rule and key; what is the same in both is left out
 * @param total of all findings
 * @param byRule sums by the rule's id
 * @param byUnit sums by the id of the finding's unit; findings of no unit stand under the empty id
 * @param byPerson sums by the id of the person whom findings are about
 */
public record FindingDiff(
        List<FindingChange> changes,
        DiffSum total,
        Map<String, DiffSum> byRule,
        Map<String, DiffSum> byUnit,
        Map<String, DiffSum> byPerson) {
    /**
     * Compares.
     *
     * @param before the findings as they are
     * @param after as they would be
     */
    public static FindingDiff of(List<Finding> before, List<Finding> after, Dictionary dictionary) {
        List<FindingChange> changes = changes(before, after);
        return new FindingDiff(
                changes,
                DiffSum.of(before, after, changes, dictionary),
                sums(Finding::rule, before, after, changes, dictionary),
                sums(FindingDiff::unit, before, after, changes, dictionary),
                sums(FindingDiff::person, before, after, changes, dictionary));
    }

    private static List<FindingChange> changes(List<Finding> before, List<Finding> after) {
        Map<String, Finding> was = byId(before);
        Map<String, Finding> is = byId(after);
        List<Finding> all = new ArrayList<>(before);
        after.stream().filter(finding -> !was.containsKey(finding.id())).forEach(all::add);
        all.sort(Finding.ORDER);
        List<FindingChange> changes = new ArrayList<>();
        for (Finding finding : all) {
            FindingChange change = change(was.get(finding.id()), is.get(finding.id()));
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static @Nullable FindingChange change(@Nullable Finding before, @Nullable Finding after) {
        if (before == null) {
            return after == null ? null : FindingChange.appeared(after);
        }
        return after == null ? FindingChange.gone(before) : FindingChange.between(before, after);
    }

    private static Map<String, Finding> byId(List<Finding> findings) {
        Map<String, Finding> byId = new TreeMap<>();
        findings.forEach(finding -> byId.put(finding.id(), finding));
        return byId;
    }

    private static String unit(Finding finding) {
        String unit = finding.subject().unitId();
        return unit == null ? "" : unit;
    }

    private static @Nullable String person(Finding finding) {
        return finding.subject().kind() == Subject.Kind.PERSON
                ? finding.subject().id()
                : null;
    }

    private static Map<String, DiffSum> sums(
            Function<Finding, @Nullable String> group,
            List<Finding> before,
            List<Finding> after,
            List<FindingChange> changes,
            Dictionary dictionary) {
        Map<String, List<Finding>> was = grouped(group, before);
        Map<String, List<Finding>> is = grouped(group, after);
        Map<String, DiffSum> sums = new TreeMap<>();
        TreeSet<String> keys = new TreeSet<>(was.keySet());
        keys.addAll(is.keySet());
        for (String key : keys) {
            List<FindingChange> own = changes.stream()
                    .filter(change -> key.equals(group.apply(change.finding())))
                    .toList();
            sums.put(
                    key,
                    DiffSum.of(was.getOrDefault(key, List.of()), is.getOrDefault(key, List.of()), own, dictionary));
        }
        return sums;
    }

    private static Map<String, List<Finding>> grouped(Function<Finding, @Nullable String> group, List<Finding> all) {
        Map<String, List<Finding>> grouped = new TreeMap<>();
        for (Finding finding : all) {
            String key = group.apply(finding);
            if (key != null) {
                grouped.computeIfAbsent(key, each -> new ArrayList<>()).add(finding);
            }
        }
        return grouped;
    }
}
