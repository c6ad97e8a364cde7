package io.mingcha.engine;

import java.util.List;

/**
 * Reads what a rule does: it sends one flag under its own name, and tells that flag things. Nothing else can be done.
 */
final class DrlConsequence {
    private static final String CHANNEL = "findings";
    private static final List<String> BEGINNING = List.of("channels", "[", CHANNEL, "]", ".", "send", "(");
    private static final List<String> FLAG =
            List.of("Flag", ".", "of", "(", "drools", ".", "getRule", "(", ")", ".", "getName", "(", ")", ",");

    private final DrlExpression code;
    private final int line;

    private DrlConsequence(String text, int line, DrlNames names) {
        this.code = new DrlExpression(text, line, null, names);
        this.line = line;
    }

    static void check(String text, int line, DrlNames names) {
        new DrlConsequence(text, line, names).check();
    }

    private void check() {
        literally(BEGINNING);
        literally(FLAG);
        code.whole();
        code.expect(")");
        while (code.take(".")) {
            String name = code.name();
            code.expect("(");
            int given = code.arguments();
            if (!DrlTypes.tells(name, given)) {
                throw new DrlFault(line, "线索没有 " + name + " 这一项");
            }
        }
        code.expect(")");
        code.expect(";");
        code.end();
    }

    private void literally(List<String> texts) {
        for (String text : texts) {
            boolean quoted = text.equals(CHANNEL);
            DrlToken token = code.peek();
            if (!token.text().equals(text) || quoted != (token.kind() == DrlToken.Kind.TEXT)) {
                throw new DrlFault(
                        line, "then 之后只能是一句 channels[\"findings\"].send(Flag.of(drools.getRule().getName(), …)…);");
            }
            code.next();
        }
    }
}
