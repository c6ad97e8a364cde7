package io.mingcha.intake;

/** How texts of a file are shown to people: whole where short, clipped where they would drown the message. */
final class Shown {
    private static final int LONGEST = 200;

    private Shown() {}

    /** At most 200 characters of a text, with a sign where more was cut. */
    static String clipped(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…（共 " + text.length() + " 字符）";
    }
}
