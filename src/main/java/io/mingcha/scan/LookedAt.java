package io.mingcha.scan;

import io.mingcha.fact.Office;
import io.mingcha.fact.View;
import io.mingcha.rule.Rule;
import java.util.HashMap;
import java.util.Map;

/** Counts the rows that rules look at. Many rules look at one table, and nearly all of them from the first row on. */
final class LookedAt {
    private final Office office;
    private final Map<String, Long> counted = new HashMap<>();

    LookedAt(Office office) {
        this.office = office;
    }

    /** What rules have in common that look at the same rows. */
    static String key(Rule rule) {
        return rule.looksAt() + "@" + rule.effective();
    }

    /** The rows of a rule's table that take part and lie in its time; 0 where the table is absent. */
    long rows(Rule rule) {
        View view = office.view(rule.looksAt());
        return view == null ? 0 : counted.computeIfAbsent(key(rule), key -> count(rule, view));
    }

    private static long count(Rule rule, View view) {
        long rows = 0;
        for (int row = 0; row < view.size(); row++) {
            if (Coverage.counts(rule, view, row)) {
                rows++;
            }
        }
        return rows;
    }
}
