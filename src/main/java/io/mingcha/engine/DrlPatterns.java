package io.mingcha.engine;

import io.mingcha.fact.Tally;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.GroupByDescr;
import org.drools.drl.ast.descr.MVELExprDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.jspecify.annotations.Nullable;

/** Walks the conditions of a rule and refuses every node that is not a pattern of facts, a count of them, or a join of both. */
final class DrlPatterns {
    /** What may be counted with, and what it gives. */
    private static final Map<String, Class<?>> COUNTING = Map.of("tally", Tally.class, "collectSet", Collection.class);

    private static final List<Class<? extends ConditionalElementDescr>> JOINS =
            List.of(AndDescr.class, OrDescr.class, NotDescr.class, ExistsDescr.class);

    private final DrlNames names;

    DrlPatterns(DrlNames names) {
        this.names = names;
    }

    void check(BaseDescr condition) {
        if (condition instanceof ConditionalElementDescr join && JOINS.contains(condition.getClass())) {
            join.getDescrs().forEach(each -> check((BaseDescr) each));
        } else if (condition instanceof PatternDescr pattern && condition.getClass() == PatternDescr.class) {
            pattern(pattern);
        } else {
            throw new DrlFault(condition.getLine(), "不允许 " + kind(condition));
        }
    }

    private void pattern(PatternDescr pattern) {
        int line = pattern.getLine();
        allow(!pattern.isQuery(), line, "不允许 query 的调用");
        allow(pattern.getBehaviors().isEmpty(), line, "不允许 over window");
        allow(!pattern.isUnification(), line, "不允许 :=");
        allow(pattern.getAnnotationNames().isEmpty(), line, "不允许注解");
        PatternSourceDescr source = pattern.getSource();
        String type = pattern.getObjectType();
        // Drools gives what stands without a pattern of its own the type of its outcome.
        if (source instanceof AccumulateDescr counting && (type.equals("Object") || type.equals("Object[]"))) {
            allow(pattern.getDescrs().isEmpty() && pattern.getIdentifier() == null, line, "条件应写在后面的 Tally(…) from 里");
            counting(counting, line);
            return;
        }
        Class<?> self = DrlTypes.pattern(type);
        if (self == null) {
            throw new DrlFault(line, "不允许 " + type);
        }
        source(source, self, line);
        if (pattern.getIdentifier() != null) {
            allow(
                    pattern.getIdentifier().matches("\\$[a-zA-Z][a-zA-Z0-9]*"),
                    line,
                    "变量应以 $ 开头：" + pattern.getIdentifier());
            names.bind(pattern.getIdentifier(), self, line);
        }
        for (BaseDescr constraint : pattern.getDescrs()) {
            constraint(constraint, self);
        }
    }

    private void constraint(BaseDescr constraint, Class<?> self) {
        int line = constraint.getLine();
        if (constraint instanceof ExprConstraintDescr expression
                && expression.getType() == ExprConstraintDescr.Type.NAMED) {
            new DrlExpression(expression.getExpression(), line, self, names).constraint();
        } else {
            throw new DrlFault(line, "不允许 " + kind(constraint));
        }
    }

    private void source(@Nullable PatternSourceDescr source, Class<?> self, int line) {
        if (source == null) {
            allow(self != Tally.class, line, "Tally 要有 from");
        } else if (source instanceof AccumulateDescr counting) {
            allow(self == Tally.class, line, "accumulate 的结果应为 Tally");
            counting(counting, line);
        } else if (source instanceof FromDescr from
                && source.getClass() == FromDescr.class
                && from.getDataSource() instanceof MVELExprDescr expression) {
            new DrlExpression(expression.getExpression(), line, null, names).value();
        } else {
            throw new DrlFault(line, "不允许 from " + kind(source));
        }
    }

    private void counting(AccumulateDescr counting, int line) {
        boolean grouped = counting.getClass() == GroupByDescr.class;
        allow(grouped || counting.getClass() == AccumulateDescr.class, line, "不允许 " + kind(counting));
        boolean inline = counting.getInitCode() != null
                || counting.getActionCode() != null
                || counting.getReverseCode() != null
                || counting.getResultCode() != null
                || counting.getClassName() != null;
        allow(!inline, line, "不允许 accumulate 里的代码");
        allow(counting.getInput() != null, line, "accumulate 要有条件");
        check(counting.getInput());
        if (counting instanceof GroupByDescr groupBy) {
            allow(groupBy.getGroupingKey() == null, line, "不允许给分组的依据取名");
            new DrlExpression(groupBy.getGroupingFunction(), line, null, names).value();
        }
        for (AccumulateDescr.AccumulateFunctionCallDescr call : counting.getFunctions()) {
            function(call, line);
        }
    }

    private void function(AccumulateDescr.AccumulateFunctionCallDescr call, int line) {
        Class<?> result = COUNTING.get(call.getFunction());
        if (result == null) {
            throw new DrlFault(line, "不允许用 " + call.getFunction() + " 计数");
        }
        allow(!call.isUnification(), line, "不允许 :=");
        for (String parameter : call.getParams()) {
            new DrlExpression(parameter, line, null, names).value();
        }
        if (call.getBind() != null) {
            allow(call.getBind().matches("\\$[a-zA-Z][a-zA-Z0-9]*"), line, "变量应以 $ 开头：" + call.getBind());
            names.bind(call.getBind(), result, line);
        }
    }

    private static String kind(Object node) {
        return node.getClass().getSimpleName().replaceFirst("Descr$", "");
    }

    private static void allow(boolean holds, int line, String fault) {
        if (!holds) {
            throw new DrlFault(line, fault);
        }
    }
}
