package io.mingcha.engine;

import io.mingcha.fact.Fact;
import io.mingcha.fact.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.FunctionN;
import org.drools.model.functions.Predicate1;

/**
 * A pattern of a rule, and what else a fact must have for it beside meeting the conditions on itself: equal texts with a
 * fact of a pattern before it, or a place in a group whose count meets the conditions on counts. Both are what the engine
 * itself asks later; asked here, most facts need not be inserted.
 */
final class Looked {
    private final Variable<?> variable;
    private final List<SingleConstraint> conditions;
    private final boolean required;
    private final List<Join> joins = new ArrayList<>();
    private final List<Counted> counts = new ArrayList<>();
    private boolean source;
    private long bit;

    /** @param required whether the rule holds only where some fact matches */
    Looked(Variable<?> variable, List<SingleConstraint> conditions, boolean required) {
        this.variable = variable;
        this.conditions = conditions;
        this.required = required;
    }

    /**
     * That a text of the fact must equal a text of a fact of another pattern.
     *
     * @param own the text of the fact
     * @param theirs the text of the other
     */
    record Join(Looked of, Function<Object, Object> own, Function<Object, Object> theirs) {}

    /** That a fact is only of use in a group, by a key, whose count meets conditions. */
    record Counted(FunctionN<?> key, List<Predicate1<Object>> conditions) {}

    Variable<?> variable() {
        return variable;
    }

    Class<?> type() {
        return variable.getType();
    }

    List<SingleConstraint> conditions() {
        return conditions;
    }

    /** Whether the rule holds only where some fact matches. */
    boolean required() {
        return required;
    }

    void join(Join join) {
        joins.add(join);
        join.of().source = true;
    }

    void count(Counted counted) {
        counts.add(counted);
    }

    boolean restricted() {
        return !joins.isEmpty() || !counts.isEmpty();
    }

    /** Whether facts of another pattern are needed for the sake of this one's. */
    boolean source() {
        return source;
    }

    /** Says which bit facts have that match the conditions; 0 for none. */
    void bit(long of) {
        bit = of;
    }

    boolean matches(long bits) {
        return (bits & bit) != 0;
    }

    /** Whether some of the facts meets the conditions on the fact alone. */
    boolean anyOf(List<Fact> facts) {
        for (Fact fact : facts) {
            if (isMetBy(fact)) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked")
    private boolean isMetBy(Fact fact) {
        try {
            for (SingleConstraint condition : conditions) {
                if (!((Predicate1<Object>) condition.getPredicate1()).test(fact)) {
                    return false;
                }
            }
            return true;
        } catch (Exception e) {
            throw new IllegalStateException(
                    "a rule's condition failed on " + fact.row().key(), e);
        }
    }

    /** Whether its facts are told from those of other patterns. */
    boolean told() {
        return bit != 0;
    }

    /**
     * The facts that are of use.
     *
     * @param facts those that meet the conditions
     * @param before the facts that are of use to the patterns before; of one that is lacking all may be
     */
    List<Fact> ofUse(List<Fact> facts, Map<Looked, List<Fact>> before) {
        List<Fact> left = facts;
        for (Looked other : new HashSet<>(joins.stream().map(Join::of).toList())) {
            List<Fact> others = before.get(other);
            if (others != null) {
                left = joined(left, other, others);
            }
        }
        for (Counted counted : counts) {
            left = counted(counted, left);
        }
        return left;
    }

    private List<Fact> joined(List<Fact> facts, Looked other, List<Fact> others) {
        List<Join> with = joins.stream().filter(join -> join.of() == other).toList();
        Set<List<Object>> texts = new HashSet<>();
        others.forEach(fact -> texts.add(texts(with, Join::theirs, fact)));
        return facts.stream()
                .filter(fact -> texts.contains(texts(with, Join::own, fact)))
                .toList();
    }

    private static List<Object> texts(List<Join> joins, Function<Join, Function<Object, Object>> side, Fact fact) {
        Object[] texts = new Object[joins.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = side.apply(joins.get(i)).apply(fact);
        }
        return Arrays.asList(texts);
    }

    private static List<Fact> counted(Counted counted, List<Fact> facts) {
        Map<Object, List<Fact>> groups = new LinkedHashMap<>();
        for (Fact fact : facts) {
            groups.computeIfAbsent(counted.key().apply(fact), key -> new ArrayList<>(2))
                    .add(fact);
        }
        List<Fact> left = new ArrayList<>();
        for (List<Fact> group : groups.values()) {
            if (meets(new Tally(group), counted.conditions())) {
                left.addAll(group);
            }
        }
        return left;
    }

    private static boolean meets(Tally tally, List<Predicate1<Object>> conditions) {
        try {
            for (Predicate1<Object> condition : conditions) {
                if (!condition.test(tally)) {
                    return false;
                }
            }
            return true;
        } catch (Exception e) {
            throw new IllegalStateException("a rule's condition failed on a count", e);
        }
    }
}
