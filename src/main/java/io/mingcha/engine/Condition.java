package io.mingcha.engine;

import java.util.HashMap;
import java.util.Map;
import org.drools.model.Binding;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a pattern: what the compiled rule tests, and how the rule's text says it.
 *
 * @param text as the DRL has it
 */
record Condition(String text, Constraint constraint) {
    /** Whether it holds of what is bound; null where it asks for more than that, or cannot be asked. */
    @Nullable
    Boolean holds(Map<Variable<?>, Object> bound) {
        return holds(constraint, bound);
    }

    /** The fact as its pattern's variable, and what the pattern binds of the fact alone. */
    static Map<Variable<?>, Object> bind(Pattern<?> pattern, Object fact) {
        Map<Variable<?>, Object> bound = new HashMap<>();
        bound.put(pattern.getPatternVariable(), fact);
        for (Binding binding : pattern.getBindings()) {
            Variable<?>[] inputs = binding.getInputVariables();
            if (inputs.length == 1 && inputs[0] == pattern.getPatternVariable()) {
                Object value = binding.eval(fact);
                if (value != null) {
                    bound.put(binding.getBoundVariable(), value);
                }
            }
        }
        return bound;
    }

    private static @Nullable Boolean holds(Constraint constraint, Map<Variable<?>, Object> bound) {
        return switch (constraint.getType()) {
            case SINGLE -> single((SingleConstraint) constraint, bound);
            case MULTIPLE, AND -> all(constraint, bound);
            case OR -> any(constraint, bound);
            default -> null;
        };
    }

    private static @Nullable Boolean all(Constraint constraint, Map<Variable<?>, Object> bound) {
        boolean known = true;
        for (Constraint child : constraint.getChildren()) {
            Boolean holds = holds(child, bound);
            if (Boolean.FALSE.equals(holds)) {
                return false;
            }
            known &= holds != null;
        }
        return known ? true : null;
    }

    private static @Nullable Boolean any(Constraint constraint, Map<Variable<?>, Object> bound) {
        boolean known = true;
        for (Constraint child : constraint.getChildren()) {
            Boolean holds = holds(child, bound);
            if (Boolean.TRUE.equals(holds)) {
                return true;
            }
            known &= holds != null;
        }
        return known ? false : null;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Boolean single(SingleConstraint constraint, Map<Variable<?>, Object> bound) {
        Variable<?>[] variables = constraint.getVariables();
        Object[] values = new Object[variables.length];
        for (int i = 0; i < values.length; i++) {
            Object value = bound.get(variables[i]);
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        try {
            return switch (values.length) {
                case 0 -> true;
                case 1 -> constraint.getPredicate1().test(values[0]);
                case 2 -> constraint.getPredicate2().test(values[0], values[1]);
                case 3 -> constraint.getPredicate3().test(values[0], values[1], values[2]);
                default -> null;
            };
        } catch (Exception e) {
            // A condition may presume that an earlier one of its pattern holds, such as that a cell is not blank.
            return null;
        }
    }
}
