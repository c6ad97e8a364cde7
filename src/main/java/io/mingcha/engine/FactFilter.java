package io.mingcha.engine;

import io.mingcha.fact.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Predicate1;
import org.jspecify.annotations.Nullable;

/**
 * Tells which patterns of the rules a fact could match, by the conditions on the fact alone, taken from the compiled rules
 * themselves. A fact that passes no pattern of its class need not be inserted; whatever is not understood is let through.
 * Conditions that patterns begin with alike are tested once.
 */
final class FactFilter {
    /** The bit of a fact that is needed whatever other facts there are. */
    static final long NEEDED = 1L << 63;

    private final Map<Class<?>, Kind> kinds = new HashMap<>();
    private final List<List<Looked>> rules = new ArrayList<>();
    /** Of every rule the patterns that must match. */
    private final List<List<Looked>> required = new ArrayList<>();

    FactFilter(Iterable<Rule> rules) {
        for (Rule rule : rules) {
            List<Looked> patterns = LookedReader.of(rule);
            required.add(patterns.stream().filter(Looked::required).toList());
            if (patterns.stream().anyMatch(Looked::restricted)) {
                this.rules.add(patterns);
            }
            patterns.forEach(this::add);
        }
    }

    /** The patterns of a class, as a tree of their conditions in the order of the rules. */
    private static final class Kind {
        private final Node root = new Node(null);
        private int bits;
        /** Whether all patterns that a fact matches must be known, since others are needed for its sake or counted with it. */
        private boolean all;
    }

    /** A condition, after those that lead to it. */
    private static final class Node {
        private final @Nullable Predicate1<Object> condition;
        private final Map<String, Node> byId = new HashMap<>();
        private Node[] next = new Node[0];
        private long bits;

        Node(@Nullable Predicate1<Object> condition) {
            this.condition = condition;
        }

        /** The engine itself takes conditions of one id for one. */
        Node then(SingleConstraint constraint) {
            return byId.computeIfAbsent(constraint.getExprId(), id -> {
                Node node = new Node(predicate(constraint));
                next = Arrays.copyOf(next, next.length + 1);
                next[next.length - 1] = node;
                return node;
            });
        }

        @SuppressWarnings("unchecked")
        private static Predicate1<Object> predicate(SingleConstraint constraint) {
            return constraint.getPredicate1();
        }
    }

    private void add(Looked looked) {
        Kind kind = kinds.computeIfAbsent(looked.type(), type -> new Kind());
        kind.all |= looked.source() || looked.restricted();
        // There are bits for 63 patterns of a class; what further ones match is needed.
        boolean told = (looked.restricted() || looked.source()) && kind.bits < Long.SIZE - 1;
        long bit = told ? 1L << kind.bits++ : 0;
        looked.bit(bit);
        Node node = kind.root;
        for (SingleConstraint condition : looked.conditions()) {
            node = node.then(condition);
        }
        node.bits |= bit | (told && looked.restricted() ? 0 : NEEDED);
    }

    /** Whether any pattern looks at facts of that class. */
    boolean wants(Class<?> kind) {
        return kinds.containsKey(kind);
    }

    /** The rules some of whose patterns need few of the facts that match them. */
    List<List<Looked>> restricting() {
        return rules;
    }

    /** The bits of the patterns a fact could match; 0 for a fact that none could. */
    long matches(Fact fact) {
        Kind kind = kinds.get(fact.getClass());
        if (kind == null) {
            return 0;
        }
        try {
            return matches(kind.root, fact, kind.all);
        } catch (Exception e) {
            throw new IllegalStateException(
                    "a rule's condition failed on " + fact.row().key(), e);
        }
    }

    /** The places of the rules that could hold over facts: for every pattern that must match there is one that could. */
    BitSet possible(Collection<Fact> facts) {
        Map<Class<?>, List<Fact>> byKind = new HashMap<>();
        for (Fact fact : facts) {
            byKind.computeIfAbsent(fact.getClass(), kind -> new ArrayList<>()).add(fact);
        }
        BitSet possible = new BitSet();
        for (int rule = 0; rule < required.size(); rule++) {
            boolean all = true;
            for (Looked looked : required.get(rule)) {
                all = all && looked.anyOf(byKind.getOrDefault(looked.type(), List.of()));
            }
            possible.set(rule, all);
        }
        return possible;
    }

    private static long matches(Node node, Fact fact, boolean all) throws Exception {
        long bits = node.bits;
        for (Node next : node.next) {
            if (bits < 0 && !all) {
                return bits;
            }
            Predicate1<Object> condition = next.condition;
            if (condition != null && condition.test(fact)) {
                bits |= matches(next, fact, all);
            }
        }
        return bits;
    }
}
