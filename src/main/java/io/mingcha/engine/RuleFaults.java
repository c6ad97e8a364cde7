package io.mingcha.engine;

/** Rules that do not compile; the message names file and line. */
public final class RuleFaults extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RuleFaults(String messages) {
        super("规则不能编译：\n" + messages);
    }
}
