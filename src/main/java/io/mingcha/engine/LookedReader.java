package io.mingcha.engine;

import io.mingcha.fact.Fact;
import io.mingcha.fact.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.drools.model.AccumulatePattern;
import org.drools.model.BetaIndex;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.From;
import org.drools.model.From1;
import org.drools.model.GroupByPattern;
import org.drools.model.Index;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.jspecify.annotations.Nullable;

/** Reads the patterns of a compiled rule. What it does not understand restricts nothing. */
final class LookedReader {
    private final List<Looked> patterns = new ArrayList<>();
    /** How a value that a rule names follows from the fact it was taken from. */
    private final Map<Variable<?>, Looked.Join> named = new HashMap<>();

    private final Map<Variable<?>, List<Predicate1<Object>>> countConditions = new HashMap<>();
    /** What counting gives, which patterns look at like at facts. */
    private final Set<Variable<?>> counted = new HashSet<>();

    private LookedReader() {}

    /** The patterns that look at inserted facts, in the order of the rule. */
    static List<Looked> of(Rule rule) {
        LookedReader reader = new LookedReader();
        reader.readCounts(rule.getView());
        reader.readCounted(rule.getView());
        reader.walk(rule.getView(), true, true);
        return reader.patterns;
    }

    /** Gathers the conditions on counts, which stand behind what is counted. */
    private void readCounts(Condition condition) {
        if (condition instanceof Pattern<?> pattern && !(condition instanceof AccumulatePattern<?>)) {
            Variable<?> counted = countOf(pattern);
            if (counted != null) {
                List<Predicate1<Object>> predicates = new ArrayList<>();
                ownConditions(pattern).forEach(own -> predicates.add(predicate(own)));
                countConditions
                        .computeIfAbsent(counted, variable -> new ArrayList<>())
                        .addAll(predicates);
            }
        } else if (condition.getType() == Condition.Type.AND) {
            condition.getSubConditions().forEach(this::readCounts);
        }
    }

    private void readCounted(Condition condition) {
        if (condition instanceof AccumulatePattern<?> accumulate) {
            for (AccumulateFunction function : accumulate.getAccumulateFunctions()) {
                counted.add(function.getResult());
            }
            if (accumulate.getCondition() != condition) {
                readCounted(accumulate.getCondition());
            }
        } else if (!(condition instanceof Pattern<?>)) {
            condition.getSubConditions().forEach(this::readCounted);
        }
    }

    /** The count that a pattern takes as it is; null for any other pattern. */
    private static @Nullable Variable<?> countOf(Pattern<?> pattern) {
        return pattern.getPatternVariable().getType() == Tally.class
                        && pattern.getPatternVariable() instanceof Declaration<?> declaration
                        && declaration.getSource() instanceof From1<?> from
                        && from.getVariable().getType() == Tally.class
                        && from.getProvider() == null
                ? from.getVariable()
                : null;
    }

    /**
     * @param plain whether all around it must hold, so that names given before are those of facts that are there
     * @param required whether the rule holds only where it does
     */
    private void walk(Condition condition, boolean plain, boolean required) {
        if (condition instanceof AccumulatePattern<?> accumulate) {
            Condition source = accumulate.getCondition();
            if (source instanceof Pattern<?> pattern
                    && source != condition
                    && !(source instanceof AccumulatePattern<?>)) {
                // Without facts there is a count of none, but no group.
                Looked looked = pattern(pattern, plain, required && condition instanceof GroupByPattern<?, ?>);
                if (looked != null && condition instanceof GroupByPattern<?, ?> groups && alone(pattern)) {
                    count(looked, groups);
                }
            } else if (source != condition) {
                walk(source, false, false);
            }
        } else if (condition instanceof Pattern<?> pattern) {
            Looked looked = pattern(pattern, plain, required);
            if (looked != null && plain) {
                name(looked, pattern);
            }
        } else {
            boolean same = condition.getType() == Condition.Type.AND;
            boolean inner =
                    same || condition.getType() == Condition.Type.NOT || condition.getType() == Condition.Type.EXISTS;
            for (Condition child : condition.getSubConditions()) {
                // Within "not" and "exists" names given before hold, but none is given.
                boolean single = same || child instanceof Pattern<?>;
                boolean whole = same || condition.getType() == Condition.Type.EXISTS;
                walk(
                        child,
                        plain && inner && single && (same || !(child instanceof AccumulatePattern<?>)),
                        required && whole && single);
            }
        }
    }

    private @Nullable Looked pattern(Pattern<?> pattern, boolean plain, boolean required) {
        Variable<?> variable = pattern.getPatternVariable();
        boolean computed = variable instanceof Declaration<?> declaration && declaration.getSource() instanceof From<?>;
        if (computed) {
            return null;
        }
        // Counts are never inserted, so that none is looked for among the facts.
        boolean ofFact = Fact.class.isAssignableFrom(variable.getType()) && !counted.contains(variable);
        Looked looked = new Looked(variable, ownConditions(pattern), required && ofFact);
        if (plain) {
            joins(pattern.getConstraint(), looked);
        }
        patterns.add(looked);
        return looked;
    }

    private void name(Looked looked, Pattern<?> pattern) {
        named.put(looked.variable(), new Looked.Join(looked, own -> own, theirs -> theirs));
        for (Binding binding : pattern.getBindings()) {
            if (binding.getInputVariables().length == 1 && binding.getInputVariable() == looked.variable()) {
                named.put(binding.getBoundVariable(), new Looked.Join(looked, own -> own, function(binding)));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, Object> function(Binding binding) {
        return fact -> binding.getBindingFunction().apply(fact);
    }

    @SuppressWarnings("unchecked")
    private void joins(Constraint constraint, Looked looked) {
        if (constraint instanceof SingleConstraint single) {
            if (single.getVariables().length == 2
                    && single.getVariables()[0] == looked.variable()
                    && single.getIndex() instanceof BetaIndex<?, ?, ?> index
                    && index.getConstraintType() == Index.ConstraintType.EQUAL
                    && index.getIndexedClass() == String.class) {
                Looked.Join other = named.get(single.getVariables()[1]);
                if (other != null && other.of() != looked) {
                    Function<Object, Object> theirs = value -> ((BetaIndex<Object, Object, Object>) index)
                            .getRightOperandExtractor()
                            .apply(other.theirs().apply(value));
                    Function<Object, Object> own = fact -> ((BetaIndex<Object, Object, Object>) index)
                            .getLeftOperandExtractor()
                            .apply(fact);
                    looked.join(new Looked.Join(other.of(), own, theirs));
                }
            }
        } else if (constraint.getType() == Constraint.Type.MULTIPLE || constraint.getType() == Constraint.Type.AND) {
            constraint.getChildren().forEach(child -> joins(child, looked));
        }
    }

    private void count(Looked looked, GroupByPattern<?, ?> groups) {
        boolean ofFact = groups.getVars().length == 1 && groups.getVars()[0] == looked.variable();
        AccumulateFunction[] functions = groups.getAccumulateFunctions();
        if (ofFact && functions.length == 1 && functions[0].getResult().getType() == Tally.class) {
            List<Predicate1<Object>> conditions = countConditions.getOrDefault(functions[0].getResult(), List.of());
            if (!conditions.isEmpty()) {
                looked.count(new Looked.Counted(groups.getGroupingFunction(), conditions));
            }
        }
    }

    /** Whether all conditions are on the fact alone, so that exactly those facts are counted that meet them. */
    private static boolean alone(Pattern<?> pattern) {
        return atoms(pattern.getConstraint()) == ownConditions(pattern).size();
    }

    private static int atoms(Constraint constraint) {
        return switch (constraint.getType()) {
            case SINGLE -> constraint == SingleConstraint.TRUE ? 0 : 1;
            case MULTIPLE, AND ->
                constraint.getChildren().stream().mapToInt(LookedReader::atoms).sum();
            default -> Integer.MAX_VALUE / 2;
        };
    }

    /** What must hold of the fact alone; alternatives and joins are left to the engine. */
    private static List<SingleConstraint> ownConditions(Pattern<?> pattern) {
        List<SingleConstraint> conditions = new ArrayList<>();
        collect(pattern.getConstraint(), pattern.getPatternVariable(), conditions);
        return conditions;
    }

    private static void collect(Constraint constraint, Variable<?> self, List<SingleConstraint> conditions) {
        switch (constraint.getType()) {
            case SINGLE -> {
                SingleConstraint single = (SingleConstraint) constraint;
                if (single.getVariables().length == 1 && single.getVariables()[0] == self && !single.isTemporal()) {
                    conditions.add(single);
                }
            }
            case MULTIPLE, AND -> constraint.getChildren().forEach(child -> collect(child, self, conditions));
            default -> {}
        }
    }

    @SuppressWarnings("unchecked")
    private static Predicate1<Object> predicate(SingleConstraint constraint) {
        return constraint.getPredicate1();
    }
}
