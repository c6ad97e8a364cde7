package io.mingcha.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression of a rule by a grammar of its own and refuses what is not in it: comparisons, arithmetic, and
 * properties and methods that {@link DrlTypes} knows of the very type they are asked of.
 */
final class DrlExpression extends DrlCursor {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");
    private static final Set<String> FIGURES = Set.of("limit", "day");
    private static final String IN_FORCE = "inForce";

    private final DrlNames names;
    private final @Nullable Class<?> self;

    /** @param self the type whose properties stand by their name alone; null where none do */
    DrlExpression(String text, int line, @Nullable Class<?> self, DrlNames names) {
        super(text, line);
        this.names = names;
        this.self = self;
    }

    /** A constraint of a pattern, with or without a binding before it. */
    void constraint() {
        if (peek().kind() == DrlToken.Kind.VARIABLE && second().is(":")) {
            String variable = next().text();
            next();
            names.bind(variable, sum(), line);
            if (COMPARISONS.contains(peek().text())) {
                next();
                sum();
            }
        } else {
            whole();
        }
        end();
    }

    /** A value that stands alone, and its type. */
    Class<?> value() {
        Class<?> type = whole();
        end();
        return type;
    }

    /** An expression, and its type. */
    Class<?> whole() {
        Class<?> type = either();
        if (take("?")) {
            type = whole();
            expect(":");
            whole();
        }
        return type;
    }

    private Class<?> either() {
        Class<?> type = both();
        while (take("||")) {
            both();
            type = boolean.class;
        }
        return type;
    }

    private Class<?> both() {
        Class<?> type = comparison();
        while (take("&&")) {
            comparison();
            type = boolean.class;
        }
        return type;
    }

    private Class<?> comparison() {
        Class<?> left = sum();
        boolean negated = peek().isName("not");
        if (negated) {
            next();
        }
        if (peek().isName("in")) {
            next();
            expect("(");
            arguments();
            return boolean.class;
        }
        if (peek().isName("contains") || peek().isName("memberOf")) {
            next();
            sum();
            return boolean.class;
        }
        if (negated) {
            throw unexpected();
        }
        if (peek().kind() == DrlToken.Kind.SIGN && COMPARISONS.contains(peek().text())) {
            next();
            sum();
            return boolean.class;
        }
        return left;
    }

    private Class<?> sum() {
        Class<?> left = product();
        while (peek().is("+") || peek().is("-")) {
            next();
            Class<?> right = product();
            if (left == String.class || right == String.class) {
                throw new DrlFault(line, "不允许拼接文字");
            }
            left = long.class;
        }
        return left;
    }

    private Class<?> product() {
        Class<?> left = signed();
        while (peek().is("*") || peek().is("/") || peek().is("%")) {
            next();
            signed();
            left = long.class;
        }
        return left;
    }

    private Class<?> signed() {
        if (take("!") || take("-")) {
            return signed();
        }
        Class<?> type = primary();
        while (take(".")) {
            type = member(type);
        }
        return type;
    }

    private Class<?> primary() {
        DrlToken token = next();
        switch (token.kind()) {
            case NUMBER:
                return long.class;
            case TEXT:
                return String.class;
            case VARIABLE:
                return names.type(token.text(), line);
            case NAME:
                return named(token);
            default:
                if (token.is("(")) {
                    Class<?> type = whole();
                    expect(")");
                    return type;
                }
                back();
                throw unexpected();
        }
    }

    private Class<?> named(DrlToken token) {
        switch (token.text()) {
            case "true", "false":
                return boolean.class;
            case "null":
                return Object.class;
            case "Wording":
                return wording();
            default:
                if (self != null && token.text().equals("this")) {
                    return self;
                }
                back();
                return member(self == null ? Object.class : self);
        }
    }

    private Class<?> wording() {
        expect(".");
        String name = name();
        expect("(");
        int given = arguments();
        if (!DrlTypes.words(name, given)) {
            throw new DrlFault(line, "不允许 Wording." + name);
        }
        return String.class;
    }

    private Class<?> member(Class<?> type) {
        String name = name();
        int given = 0;
        if (take("(")) {
            boolean plain = peek().kind() == DrlToken.Kind.TEXT && (second().is(",") || second().is(")"));
            String key = plain ? peek().text() : null;
            given = arguments();
            note(name, key);
        }
        Class<?> result = DrlTypes.member(type, name, given);
        if (result == null) {
            throw new DrlFault(line, "不允许 " + name + "，" + type.getSimpleName() + " 没有规则可问的这一项");
        }
        return result;
    }

    /** Which figures a rule asks for must be plain to see. */
    private void note(String name, @Nullable String key) {
        boolean figure = FIGURES.contains(name);
        if (!figure && !name.equals(IN_FORCE)) {
            return;
        }
        if (key == null) {
            throw new DrlFault(line, name + " 要直接写出引号里的名字");
        }
        (figure ? names.figures : names.inForce).add(key);
    }

    /** Reads the arguments after the opening bracket and the closing one; gives how many there are. */
    int arguments() {
        int given = 0;
        if (take(")")) {
            return given;
        }
        do {
            whole();
            given++;
        } while (take(","));
        expect(")");
        return given;
    }
}
