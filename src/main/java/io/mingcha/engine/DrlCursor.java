package io.mingcha.engine;

import java.util.List;

/** A place among the tokens of an expression. */
class DrlCursor {
    final int line;
    private final List<DrlToken> tokens;
    private int at;

    DrlCursor(String text, int line) {
        this.line = line;
        this.tokens = DrlToken.of(text, line);
    }

    /** The place, to measure from. */
    final int at() {
        return at;
    }

    /** The token behind the one that stands here. */
    final DrlToken second() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    /** Steps back over the token that was taken last. */
    final void back() {
        at--;
    }

    final DrlToken peek() {
        return tokens.get(at);
    }

    final DrlToken next() {
        DrlToken token = tokens.get(at);
        if (token.kind() != DrlToken.Kind.END) {
            at++;
        }
        return token;
    }

    final boolean take(String sign) {
        boolean found = peek().is(sign);
        at += found ? 1 : 0;
        return found;
    }

    final void expect(String sign) {
        if (!take(sign)) {
            throw unexpected();
        }
    }

    final String name() {
        if (peek().kind() != DrlToken.Kind.NAME) {
            throw unexpected();
        }
        return next().text();
    }

    final void end() {
        if (peek().kind() != DrlToken.Kind.END) {
            throw unexpected();
        }
    }

    final DrlFault unexpected() {
        return new DrlFault(line, peek().kind() == DrlToken.Kind.END ? "表达式不完整" : "不允许 " + peek().text());
    }
}
