package io.mingcha.engine;

import io.mingcha.fact.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.From;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;

/**
 * Tells which facts some rule could match, by the conditions on the fact alone, taken from the compiled rules themselves.
 * A fact that passes no pattern of its class need not be inserted; whatever is not understood is let through.
 */
final class FactFilter {
    private final Map<Class<?>, List<List<Predicate1<Object>>>> patterns = new HashMap<>();

    FactFilter(Iterable<Rule> rules) {
        for (Rule rule : rules) {
            walk(rule.getView());
        }
    }

    /** Whether any pattern looks at facts of that class. */
    boolean wants(Class<?> kind) {
        return patterns.containsKey(kind);
    }

    boolean passes(Fact fact) {
        List<List<Predicate1<Object>>> alternatives = patterns.get(fact.getClass());
        if (alternatives == null) {
            return false;
        }
        for (List<Predicate1<Object>> conditions : alternatives) {
            if (all(conditions, fact)) {
                return true;
            }
        }
        return false;
    }

    private static boolean all(List<Predicate1<Object>> conditions, Fact fact) {
        try {
            for (Predicate1<Object> condition : conditions) {
                if (!condition.test(fact)) {
                    return false;
                }
            }
            return true;
        } catch (Exception e) {
            throw new IllegalStateException(
                    "a rule's condition failed on " + fact.row().key(), e);
        }
    }

    private void walk(Condition condition) {
        if (condition instanceof AccumulatePattern<?> accumulate) {
            Condition source = accumulate.getCondition();
            if (source != condition) {
                walk(source);
            }
        } else if (condition instanceof Pattern<?> pattern && !computed(pattern.getPatternVariable())) {
            List<Predicate1<Object>> conditions = new ArrayList<>();
            collect(pattern.getConstraint(), pattern.getPatternVariable(), conditions);
            patterns.computeIfAbsent(pattern.getPatternVariable().getType(), kind -> new ArrayList<>())
                    .add(conditions);
        } else {
            condition.getSubConditions().forEach(this::walk);
        }
    }

    /** Whether the pattern looks at the outcome of an expression instead of inserted facts. */
    private static boolean computed(Variable<?> variable) {
        return variable instanceof Declaration<?> declaration && declaration.getSource() instanceof From<?>;
    }

    /** Collects what must hold of the fact alone; alternatives and joins are left to the engine. */
    @SuppressWarnings("unchecked")
    private static void collect(Constraint constraint, Variable<?> self, List<Predicate1<Object>> conditions) {
        switch (constraint.getType()) {
            case SINGLE -> {
                SingleConstraint single = (SingleConstraint) constraint;
                if (single.getVariables().length == 1 && single.getVariables()[0] == self && !single.isTemporal()) {
                    conditions.add(single.getPredicate1());
                }
            }
            case MULTIPLE, AND -> constraint.getChildren().forEach(child -> collect(child, self, conditions));
            default -> {}
        }
    }
}
