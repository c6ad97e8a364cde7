package io.mingcha.engine;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition's text read as an expression over a fact, to show the values it compares. It decides nothing: whether the
 * condition holds is asked of the compiled rule.
 *
 * @param fact what names without a sign are properties of
 * @param bound what names with a sign stand for
 */
record RowExpression(Object fact, Map<String, Object> bound) {
    /** Parses a text; null where it is no expression. */
    static @Nullable Expression parse(String text) {
        try {
            return StaticJavaParser.parseExpression(text);
        } catch (ParseProblemException e) {
            return null;
        }
    }

    /** What an expression amounts to; null where it is blank. */
    @Nullable
    Object value(Expression expression) throws UnknownValue {
        if (expression instanceof NullLiteralExpr) {
            return null;
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return value(enclosed.getInner());
        }
        if (expression instanceof StringLiteralExpr text) {
            return text.asString();
        }
        if (expression instanceof IntegerLiteralExpr number) {
            return number.asNumber().longValue();
        }
        if (expression instanceof BooleanLiteralExpr bool) {
            return bool.getValue();
        }
        if (expression instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            return !(known(unary.getExpression()) instanceof Boolean inner && inner);
        }
        if (expression instanceof NameExpr name) {
            String word = name.getNameAsString();
            return word.startsWith("$") ? bound(word) : property(fact, word);
        }
        if (expression instanceof FieldAccessExpr field) {
            return property(known(field.getScope()), field.getNameAsString());
        }
        if (expression instanceof MethodCallExpr call) {
            return call(call);
        }
        if (expression instanceof BinaryExpr binary) {
            return computed(binary);
        }
        throw new UnknownValue();
    }

    private Object known(Expression expression) throws UnknownValue {
        Object value = value(expression);
        if (value == null) {
            throw new UnknownValue();
        }
        return value;
    }

    private Object bound(String name) throws UnknownValue {
        Object value = bound.get(name);
        if (value == null) {
            throw new UnknownValue();
        }
        return value;
    }

    private Object computed(BinaryExpr binary) throws UnknownValue {
        if (known(binary.getLeft()) instanceof Number left && known(binary.getRight()) instanceof Number right) {
            long a = left.longValue();
            long b = right.longValue();
            switch (binary.getOperator()) {
                case PLUS:
                    return a + b;
                case MINUS:
                    return a - b;
                case MULTIPLY:
                    return a * b;
                case DIVIDE:
                    if (b != 0) {
                        return a / b;
                    }
                    break;
                default:
            }
        }
        throw new UnknownValue();
    }

    private @Nullable Object call(MethodCallExpr call) throws UnknownValue {
        Object target = call.getScope().isPresent() ? known(call.getScope().get()) : fact;
        Object[] arguments = new Object[call.getArguments().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = known(call.getArgument(i));
        }
        return invoke(target, call.getNameAsString(), arguments);
    }

    private static @Nullable Object property(Object target, String name) throws UnknownValue {
        return invoke(target, name, new Object[0]);
    }

    private static @Nullable Object invoke(Object target, String name, Object[] arguments) throws UnknownValue {
        for (Method method : target.getClass().getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
                return invoke(target, method, arguments);
            }
        }
        throw new UnknownValue();
    }

    private static @Nullable Object invoke(Object target, Method method, Object[] arguments) throws UnknownValue {
        try {
            return method.invoke(target, arguments);
        } catch (IllegalArgumentException | IllegalAccessException | InvocationTargetException e) {
            throw new UnknownValue();
        }
    }

    /** The values by the names of their variables. */
    static Map<String, Object> named(Map<org.drools.model.Variable<?>, Object> values) {
        Map<String, Object> named = new HashMap<>();
        values.forEach((variable, value) -> named.put(variable.getName(), value));
        return named;
    }

    /** An expression says more than can be read off a fact. */
    static final class UnknownValue extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
