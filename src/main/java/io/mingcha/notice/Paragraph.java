package io.mingcha.notice;

/** A paragraph of the body, plain text with its numbering written out. */
public record Paragraph(Level level, String text) {
    /** Characters of about five lines. */
    private static final int SHORT = 140;

    /** Whether it may go to another page whole, so that what follows does not stand there alone. */
    boolean isShort() {
        return text.length() <= SHORT;
    }
}
