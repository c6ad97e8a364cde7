package io.mingcha.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small changes that can be made inside one constraint of a pattern: a comparison turned to its neighbour, a whole
 * number one up or down, {@code &&} for {@code ||}, an operand of these left out, a negation dropped.
 */
final class ConditionEdits {
    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|\\d+(?:\\.\\d+)?" + "|[\\p{L}_$][\\p{L}\\p{N}_$]*|<=|>=|==|!=|&&|\\|\\||\\S");
    private static final Pattern INTEGER = Pattern.compile("\\d+");
    private static final Map<String, String> NEIGHBOURS =
            Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">", "==", "!=", "!=", "==");

    private record Token(String text, int start, int end) {}

    private final List<Token> tokens = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private final int first;

    private ConditionEdits(String source, int start, int end) {
        Matcher matcher = TOKEN.matcher(source).region(start, end);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(), matcher.start(), matcher.end()));
        }
        this.first = is(1, ":") ? 2 : 0;
        expression(first, tokens.size());
    }

    /**
     * Reads a constraint.
     *
     * @param start where it begins in the source
     * @param end behind its last character
     */
    static ConditionEdits of(String source, int start, int end) {
        return new ConditionEdits(source, start, end);
    }

    List<Edit> edits() {
        return edits;
    }

    /** Whether it only gives a name to a value, and lets every fact through. */
    boolean binds() {
        return first > 0
                && tokens.stream().noneMatch(token -> NEIGHBOURS.containsKey(token.text()) || isJunction(token.text()));
    }

    private static boolean isJunction(String text) {
        return text.equals("&&") || text.equals("||");
    }

    private boolean is(int index, String text) {
        return index < tokens.size() && tokens.get(index).text().equals(text);
    }

    private int start(int token) {
        return tokens.get(token).start();
    }

    private int end(int token) {
        return tokens.get(token - 1).end();
    }

    /** The tokens from one up to another, which is none of them. */
    private void expression(int from, int to) {
        if (from >= to) {
            return;
        }
        if (is(from, "(") && closing(from) == to - 1) {
            expression(from + 1, to - 1);
            return;
        }
        List<Integer> junctions = junctions("||", from, to);
        if (junctions.isEmpty()) {
            junctions = junctions("&&", from, to);
        }
        if (!junctions.isEmpty()) {
            operands(junctions, from, to);
        } else if (is(from, "!")) {
            edits.add(new Edit(start(from), tokens.get(from).end(), "", start(from), end(to)));
            expression(from + 1, to);
        } else {
            comparison(from, to);
        }
    }

    private void operands(List<Integer> junctions, int from, int to) {
        int left = from;
        for (int i = 0; i <= junctions.size(); i++) {
            int right = i < junctions.size() ? junctions.get(i) : to;
            if (i < junctions.size()) {
                Token junction = tokens.get(right);
                String other = junction.text().equals("&&") ? "||" : "&&";
                edits.add(new Edit(junction.start(), junction.end(), other, start(from), end(to)));
                edits.add(Edit.drop(start(left), start(right + 1), start(left), end(right)));
            } else {
                edits.add(Edit.drop(end(left - 1), end(right), start(left), end(right)));
            }
            expression(left, right);
            left = right + 1;
        }
    }

    private void comparison(int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            String neighbour = NEIGHBOURS.get(token.text());
            if (neighbour != null) {
                edits.add(new Edit(token.start(), token.end(), neighbour, start(from), end(to)));
            } else if (INTEGER.matcher(token.text()).matches()) {
                long value = Long.parseLong(token.text());
                edits.add(new Edit(token.start(), token.end(), Long.toString(value - 1), start(from), end(to)));
                edits.add(new Edit(token.start(), token.end(), Long.toString(value + 1), start(from), end(to)));
            }
        }
    }

    /** Where a word stands among the tokens, outside all brackets. */
    private List<Integer> junctions(String text, int from, int to) {
        List<Integer> found = new ArrayList<>();
        int depth = 0;
        for (int i = from; i < to; i++) {
            if (is(i, "(")) {
                depth++;
            } else if (is(i, ")")) {
                depth--;
            } else if (depth == 0 && is(i, text)) {
                found.add(i);
            }
        }
        return found;
    }

    private int closing(int opening) {
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            if (is(i, "(")) {
                depth++;
            } else if (is(i, ")") && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
