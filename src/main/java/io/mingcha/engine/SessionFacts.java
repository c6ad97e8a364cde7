package io.mingcha.engine;

import io.mingcha.fact.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The facts of a session: those that are needed whatever others there are, and those that may be. */
final class SessionFacts {
    private final FactFilter filter;
    private final List<Fact> needed = new ArrayList<>();
    /** By pattern, what matches the conditions on the fact alone; only of patterns on which others hang. */
    private final Map<Looked, List<Fact>> matching = new IdentityHashMap<>();

    SessionFacts(FactFilter filter) {
        this.filter = filter;
    }

    boolean wants(Class<? extends Fact> kind) {
        return filter.wants(kind);
    }

    /** Takes a fact, and says whether any pattern could match it. */
    boolean offer(Fact fact) {
        long bits = filter.matches(fact);
        if (bits < 0) {
            needed.add(fact);
        }
        if (bits << 1 != 0) {
            for (List<Looked> rule : filter.restricting()) {
                for (Looked looked : rule) {
                    if (looked.type() == fact.getClass() && looked.matches(bits)) {
                        matching.computeIfAbsent(looked, pattern -> new ArrayList<>())
                                .add(fact);
                    }
                }
            }
        }
        return bits != 0;
    }

    /** The facts that some rule may need, each once. */
    List<Fact> needed() {
        if (matching.isEmpty()) {
            return needed;
        }
        Map<Fact, Boolean> seen = new IdentityHashMap<>();
        List<Fact> all = new ArrayList<>(needed);
        needed.forEach(fact -> seen.put(fact, true));
        for (List<Looked> rule : filter.restricting()) {
            Map<Looked, List<Fact>> before = new HashMap<>();
            for (Looked looked : rule) {
                if (looked.told()) {
                    List<Fact> ofUse = looked.ofUse(matching.getOrDefault(looked, List.of()), before);
                    before.put(looked, ofUse);
                    if (looked.restricted()) {
                        ofUse.stream()
                                .filter(fact -> seen.put(fact, true) == null)
                                .forEach(all::add);
                    }
                }
            }
        }
        return all;
    }
}
