package io.mingcha.engine;

/**
 * The characters of a DRL, before anything parses it: plain ASCII but for what stands in texts and comments, no escapes,
 * no braces, and comments only on lines of their own, so that no two readers of the file can see different code.
 */
final class DrlText {
    private static final String FORBIDDEN = "\\{}'`#@~^";

    private static final int DEEPEST = 20;
    private static final int LONGEST = 1 << 16;

    private final String text;
    private int at;
    private int line = 1;
    private int depth;

    private DrlText(String text) {
        this.text = text;
    }

    /** Refuses a text with a DrlFault. */
    static void check(String text) {
        if (text.length() > LONGEST) {
            throw new DrlFault(1, "DRL 过长");
        }
        DrlText check = new DrlText(text);
        while (check.at < text.length()) {
            check.step();
        }
    }

    private void step() {
        char c = text.charAt(at);
        if (c == '"') {
            string();
        } else if (text.startsWith("//", at)) {
            comment();
        } else if (text.startsWith("/*", at)) {
            throw new DrlFault(line, "注释只能用 //，独占一行");
        } else if (c > 0x7e) {
            throw new DrlFault(line, "文字和注释之外只能有 ASCII 字符，此处有 " + shown(c));
        } else if (FORBIDDEN.indexOf(c) >= 0) {
            throw new DrlFault(line, "不允许的字符 " + c);
        } else {
            nest(c);
            plain(c);
            at++;
        }
    }

    /** No parser should be made to run out of stack. */
    private void nest(char c) {
        depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        if (depth > DEEPEST) {
            throw new DrlFault(line, "括号嵌套过深");
        }
    }

    private void string() {
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return;
            }
            if (c == '\n' || c == '\\') {
                throw new DrlFault(line, "文字里不能有换行或反斜线");
            }
            plain(c);
        }
        throw new DrlFault(line, "文字没有结束的引号");
    }

    private void comment() {
        int start = text.lastIndexOf('\n', at) + 1;
        if (!text.substring(start, at).isBlank()) {
            throw new DrlFault(line, "注释只能独占一行");
        }
        while (at < text.length() && text.charAt(at) != '\n') {
            if (text.charAt(at) == '\\') {
                throw new DrlFault(line, "注释里不能有反斜线");
            }
            plain(text.charAt(at));
            at++;
        }
    }

    /** Counts the line, and refuses what is invisible or ends a line for some readers only. */
    private void plain(char c) {
        if (c == '\n') {
            line++;
            return;
        }
        boolean lineEnd = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        boolean visible = switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SURROGATE -> false;
            default -> true;
        };
        if (!visible && c != '\t' && !lineEnd) {
            throw new DrlFault(line, "不允许的控制字符 " + shown(c));
        }
    }

    private static String shown(char c) {
        return "U+%04X".formatted((int) c);
    }
}
