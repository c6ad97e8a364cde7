package io.mingcha.engine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.mingcha.engine.RowExpression.UnknownValue;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in Chinese what stood against a condition, with the values of the row. */
final class UnmetWords {
    private final Object subject;
    private final RowExpression values;

    private UnmetWords(Object subject, Map<String, Object> bound) {
        this.subject = subject;
        this.values = new RowExpression(subject, bound);
    }

    /**
     * The condition that was not met.
     *
     * @param text as the rule has it
     * @param subject the fact or the count that did not meet it
     * @param bound what names with a sign stand for
     */
    static Unmet unmet(String text, Object subject, Map<String, Object> bound) {
        Expression condition = RowExpression.parse(text);
        if (condition == null) {
            return new Unmet(text, "", 0);
        }
        UnmetWords words = new UnmetWords(subject, bound);
        try {
            return new Unmet(text, words.words(condition), words.gap(condition));
        } catch (UnknownValue e) {
            return new Unmet(text, words.allValues(condition), 0);
        }
    }

    private String words(Expression condition) throws UnknownValue {
        if (condition instanceof EnclosedExpr enclosed) {
            return words(enclosed.getInner());
        }
        if (named(condition)) {
            return "不属于“" + name(condition) + "”";
        }
        if (condition instanceof UnaryExpr unary && named(unary.getExpression())) {
            return "属于“" + name(unary.getExpression()) + "”";
        }
        if (condition instanceof BinaryExpr binary && named(binary.getLeft()) && compares(binary.getOperator())) {
            return compared(binary);
        }
        return allValues(condition);
    }

    private String compared(BinaryExpr binary) throws UnknownValue {
        Expression left = binary.getLeft();
        String name = name(left);
        String is = shown(left, values.value(left));
        if (binary.getRight() instanceof NullLiteralExpr) {
            return binary.getOperator() == BinaryExpr.Operator.EQUALS ? name + "已填写（" + is + "）" : name + "为空白";
        }
        Object wanted = values.value(binary.getRight());
        boolean when = wanted instanceof LocalDate || left.toString().endsWith("Seconds");
        return name + " " + is + "，须" + word(binary.getOperator(), when) + " " + shown(left, wanted);
    }

    private static boolean compares(BinaryExpr.Operator operator) {
        return switch (operator) {
            case EQUALS, NOT_EQUALS, LESS, LESS_EQUALS, GREATER, GREATER_EQUALS -> true;
            default -> false;
        };
    }

    private static String word(BinaryExpr.Operator operator, boolean when) {
        return switch (operator) {
            case EQUALS -> "为";
            case NOT_EQUALS -> "不为";
            case LESS -> when ? "早于" : "小于";
            case LESS_EQUALS -> when ? "不晚于" : "不大于";
            case GREATER -> when ? "晚于" : "大于";
            default -> when ? "不早于" : "不小于";
        };
    }

    /** How far the two sides are apart, in their own unit; 0 where they are not numbers or days. */
    private long gap(Expression condition) throws UnknownValue {
        if (condition instanceof BinaryExpr binary && compares(binary.getOperator())) {
            Object left = values.value(binary.getLeft());
            Object right = values.value(binary.getRight());
            if (left instanceof Number a && right instanceof Number b) {
                return Math.abs(a.longValue() - b.longValue());
            }
            if (left instanceof LocalDate a && right instanceof LocalDate b) {
                return Math.abs(a.toEpochDay() - b.toEpochDay());
            }
        }
        return 0;
    }

    /** The values of all that a condition names, where it is too manifold for a sentence. */
    private String allValues(Expression condition) {
        Set<String> shown = new LinkedHashSet<>();
        condition.walk(Expression.class, part -> {
            boolean whole = part.getParentNode().stream().noneMatch(parent -> partOfName(parent, part));
            if (whole && (named(part) || figure(part))) {
                try {
                    shown.add(name(part) + " " + shown(part, values.value(part)));
                } catch (UnknownValue e) {
                    // Not to be read off the row; the text of the condition stands beside it.
                }
            }
        });
        return String.join("，", shown);
    }

    private static boolean partOfName(Node parent, Expression part) {
        return (parent instanceof FieldAccessExpr field && field.getScope() == part)
                || (parent instanceof MethodCallExpr call && call.getScope().orElse(null) == part)
                || (parent instanceof MethodCallExpr other
                        && other.getArguments().contains(part));
    }

    private static boolean figure(Expression expression) {
        return expression instanceof MethodCallExpr call && FactWords.FIGURES.contains(call.getNameAsString());
    }

    private static boolean named(Expression expression) {
        return expression instanceof NameExpr
                || expression instanceof FieldAccessExpr
                || (expression instanceof MethodCallExpr && !figure(expression));
    }

    private String name(Expression expression) throws UnknownValue {
        if (expression instanceof NameExpr name) {
            return FactWords.name(subject, name.getNameAsString());
        }
        if (expression instanceof FieldAccessExpr field) {
            return FactWords.name(values.value(field.getScope()), field.getNameAsString());
        }
        if (expression instanceof MethodCallExpr call) {
            if (figure(call)) {
                return FactWords.figure(subject, String.valueOf(values.value(call.getArgument(0))));
            }
            Object owner =
                    call.getScope().isPresent() ? values.value(call.getScope().get()) : subject;
            return FactWords.name(owner, call.getNameAsString());
        }
        return expression.toString();
    }

    private String shown(Expression of, @Nullable Object value) throws UnknownValue {
        if (of instanceof MethodCallExpr call && figure(call)) {
            return FactWords.figureShown(subject, String.valueOf(values.value(call.getArgument(0))), value);
        }
        if (of instanceof FieldAccessExpr field) {
            return FactWords.shown(values.value(field.getScope()), field.getNameAsString(), value);
        }
        String name = of instanceof NameExpr plain ? plain.getNameAsString() : of.toString();
        return FactWords.shown(subject, name, value);
    }
}
