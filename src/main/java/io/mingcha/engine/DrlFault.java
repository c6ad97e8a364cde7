package io.mingcha.engine;

/** Something in a DRL that no rule may contain. */
final class DrlFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    /** @param why in Chinese */
    DrlFault(int line, String why) {
        super(why);
        this.line = line;
    }

    /** The line of the DRL, from 1. */
    int line() {
        return line;
    }
}
