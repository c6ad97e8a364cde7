package io.mingcha.engine;

import java.util.ArrayList;
import java.util.List;

/** A token of an expression. Whatever is not one of these kinds is refused. */
record DrlToken(Kind kind, String text) {
    /** What a token is. */
    enum Kind {
        NAME,
        VARIABLE,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    /** The longer before those they begin with; those that are refused stand here so that they are not split. */
    private static final List<String> SIGNS = List.of(
            "==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "+", "-", "*", "/", "%", "(", ")", "[", "]", ",", ".",
            "?", ":", ";");

    private static final List<String> REFUSED =
            List.of("++", "--", "//", "/*", "::", "->", "..", "?.", "!.", "<<", ">>");

    static List<DrlToken> of(String text, int line) {
        List<DrlToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                at++;
                continue;
            }
            DrlToken token = next(text, at, line);
            tokens.add(token);
            at += token.text().length() + (token.kind() == Kind.TEXT ? 2 : 0);
        }
        tokens.add(new DrlToken(Kind.END, ""));
        return tokens;
    }

    private static DrlToken next(String text, int at, int line) {
        char c = text.charAt(at);
        if (c == '"') {
            int end = text.indexOf('"', at + 1);
            if (end < 0) {
                throw new DrlFault(line, "文字没有结束的引号");
            }
            return new DrlToken(Kind.TEXT, text.substring(at + 1, end));
        }
        if (c == '$') {
            return new DrlToken(Kind.VARIABLE, word(text, at, line));
        }
        if (letter(c)) {
            return new DrlToken(Kind.NAME, word(text, at, line));
        }
        if (digit(c)) {
            return new DrlToken(Kind.NUMBER, number(text, at, line));
        }
        for (String sign : REFUSED) {
            if (text.startsWith(sign, at)) {
                throw new DrlFault(line, "不允许 " + sign);
            }
        }
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                return new DrlToken(Kind.SIGN, sign);
            }
        }
        throw new DrlFault(line, "不允许 " + c);
    }

    private static String word(String text, int at, int line) {
        int end = at + 1;
        while (end < text.length() && (letter(text.charAt(end)) || digit(text.charAt(end)))) {
            end++;
        }
        if (end == at + 1 && text.charAt(at) == '$') {
            throw new DrlFault(line, "不允许 $");
        }
        return text.substring(at, end);
    }

    private static String number(String text, int at, int line) {
        int end = at;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        if (end < text.length() && letter(text.charAt(end))) {
            throw new DrlFault(line, "不允许的数 " + text.substring(at, end + 1));
        }
        return text.substring(at, end);
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }
}
