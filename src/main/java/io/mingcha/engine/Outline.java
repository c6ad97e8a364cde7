package io.mingcha.engine;

import io.mingcha.rule.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.GroupByDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.model.AccumulatePattern;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.From1;
import org.drools.model.GroupByPattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.jspecify.annotations.Nullable;

/**
 * A DRL rule as steps: the compiled patterns beside the text of their conditions, which stand in the same order in both.
 *
 * @param name of the DRL rule
 * @param steps as far as they could be told apart
 * @param whole whether every pattern of the rule has its step and every condition its text
 */
record Outline(String name, List<Step> steps, boolean whole) {
    private static final Pattern BINDING = Pattern.compile("\\s*\\$\\w+\\s*:\\s*[^=<>!&|]+", Pattern.DOTALL);

    /** The outlines of the DRL rules of a rule, in the order of the text. */
    static List<Outline> of(Rule rule, List<org.drools.model.Rule> compiled) {
        List<Outline> outlines = new ArrayList<>();
        for (RuleDescr text : parsed(rule)) {
            for (org.drools.model.Rule model : compiled) {
                if (model.getName().equals(text.getName())) {
                    outlines.add(new Builder(patterns(text)).outline(model));
                }
            }
        }
        return outlines;
    }

    private static List<RuleDescr> parsed(Rule rule) {
        try {
            return new DrlParser().parse(false, rule.drl()).getRules();
        } catch (DroolsParserException e) {
            throw new IllegalStateException(rule.id() + " was compiled and does not parse", e);
        }
    }

    /** The patterns of the text, what a count is taken of behind the count. */
    private static Deque<PatternDescr> patterns(RuleDescr rule) {
        Deque<PatternDescr> patterns = new ArrayDeque<>();
        collect(rule.getLhs(), patterns);
        return patterns;
    }

    private static void collect(BaseDescr element, Deque<PatternDescr> patterns) {
        if (element instanceof PatternDescr pattern) {
            if (!(pattern.getSource() instanceof GroupByDescr)) {
                patterns.add(pattern);
            }
            if (pattern.getSource() instanceof AccumulateDescr accumulate) {
                collect(accumulate.getInput(), patterns);
            }
        } else if (element instanceof ConditionalElementDescr group) {
            for (Object child : group.getDescrs()) {
                collect((BaseDescr) child, patterns);
            }
        }
    }

    /** Walks the compiled rule and takes a pattern of the text for each of its own. */
    private static final class Builder {
        private final Deque<PatternDescr> texts;
        private final List<Step> steps = new ArrayList<>();
        private boolean whole = true;

        Builder(Deque<PatternDescr> texts) {
            this.texts = texts;
        }

        Outline outline(org.drools.model.Rule rule) {
            walk(rule.getView(), Step.Kind.FACT);
            return new Outline(rule.getName(), List.copyOf(steps), whole && texts.isEmpty());
        }

        private void walk(org.drools.model.Condition condition, Step.Kind kind) {
            switch (condition.getType()) {
                case GROUP_BY -> counting((GroupByPattern<?, ?>) condition, Step.Kind.GROUPS);
                case ACCUMULATE -> counting((AccumulatePattern<?>) condition, Step.Kind.COUNT);
                case PATTERN -> plain((org.drools.model.Pattern<?>) condition, kind);
                case NOT -> condition.getSubConditions().forEach(child -> walk(child, Step.Kind.ABSENCE));
                case AND, EXISTS -> condition.getSubConditions().forEach(child -> walk(child, kind));
                case CONSEQUENCE -> {}
                default -> whole = false;
            }
        }

        private void counting(AccumulatePattern<?> pattern, Step.Kind kind) {
            List<? extends org.drools.model.Condition> counted = Step.counted(pattern);
            Variable<?> tally = tally(pattern);
            if (!(counted.get(0) instanceof org.drools.model.Pattern<?> source) || tally == null) {
                whole = false;
                return;
            }
            steps.add(new Step(kind, pattern, conditions(source), tally));
            counted.stream().skip(1).forEach(besides -> walk(besides, Step.Kind.FACT));
        }

        private static @Nullable Variable<?> tally(AccumulatePattern<?> pattern) {
            for (AccumulateFunction function : pattern.getAccumulateFunctions()) {
                if (function.getResult().getType() == io.mingcha.fact.Tally.class) {
                    return function.getResult();
                }
            }
            return null;
        }

        private void plain(org.drools.model.Pattern<?> pattern, Step.Kind kind) {
            Variable<?> variable = pattern.getPatternVariable();
            boolean tally = variable.getType() == io.mingcha.fact.Tally.class;
            Variable<?> read = from(variable);
            List<Condition> conditions = conditions(pattern);
            if (tally) {
                steps.add(new Step(Step.Kind.TALLY, pattern, conditions, read == null ? variable : read));
            } else {
                steps.add(new Step(read == null ? kind : Step.Kind.TAKEN, pattern, conditions, variable));
            }
        }

        private static @Nullable Variable<?> from(Variable<?> variable) {
            return variable instanceof Declaration<?> declaration && declaration.getSource() instanceof From1<?> from
                    ? from.getVariable()
                    : null;
        }

        private List<Condition> conditions(org.drools.model.Pattern<?> pattern) {
            List<Constraint> constraints = new ArrayList<>();
            Constraint all = pattern.getConstraint();
            if (all.getType() == Constraint.Type.MULTIPLE) {
                constraints.addAll(all.getChildren());
            } else if (all != SingleConstraint.TRUE) {
                constraints.add(all);
            }
            List<String> written = written(pattern.getPatternVariable().getType());
            boolean paired = written.size() == constraints.size();
            whole &= paired;
            List<Condition> conditions = new ArrayList<>();
            for (int i = 0; i < constraints.size(); i++) {
                conditions.add(new Condition(paired ? written.get(i) : "第" + (i + 1) + "个条件", constraints.get(i)));
            }
            return conditions;
        }

        /** The conditions of the next pattern of the text, without what only names a value. */
        private List<String> written(Class<?> type) {
            PatternDescr text = texts.poll();
            if (text == null || !text.getObjectType().equals(type.getSimpleName())) {
                whole = false;
                return List.of();
            }
            return text.getDescrs().stream()
                    .map(descr -> descr instanceof ExprConstraintDescr expr ? expr.getExpression() : descr.toString())
                    .map(line -> line.replaceAll("\\s+", " ").strip())
                    .filter(line -> !BINDING.matcher(line).matches())
                    .toList();
        }
    }
}
