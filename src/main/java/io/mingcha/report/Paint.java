package io.mingcha.report;

/** A colour of a terminal. Nothing is told by colour alone. */
public enum Paint {
    PLAIN(""),
    BOLD("1"),
    DIM("2"),
    YELLOW("33"),
    RED("31"),
    BRIGHT_RED("1;31");

    private final String code;

    Paint(String code) {
        this.code = code;
    }

    /** The text in this colour, or as it is where the output shows none. */
    public String on(String text, boolean colour) {
        return colour && this != PLAIN && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
