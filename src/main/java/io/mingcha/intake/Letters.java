package io.mingcha.intake;

/** How single characters compare: what is blank, and which full-width character stands for which. */
final class Letters {
    private Letters() {}

    /** Whether a character at the edge of a cell is trimmed: spaces of every width, controls, and the invisible marks. */
    static boolean isBlank(char c) {
        if (c <= ' ') {
            return true;
        }
        if (c < 0x80) {
            return c == 0x7F;
        }
        return c == '\u3000'
                || c == '\u00A0'
                || c == '\u0085'
                || c == '\u1680'
                || (c >= '\u2000' && c <= '\u200B')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202F'
                || c == '\u205F'
                || c == '\uFEFF';
    }

    /** The half-width form of a full-width digit or letter; any other character as it is. */
    static char fold(char c) {
        if (c < '\uFF10' || c > '\uFF5A') {
            return c;
        }
        boolean stands = c <= '\uFF19' || (c >= '\uFF21' && c <= '\uFF3A') || c >= '\uFF41';
        return stands ? (char) (c - 0xFEE0) : c;
    }

    /** The folded character in lower case, for words that are accepted in any case. */
    static char foldCase(char c) {
        return Character.toLowerCase(fold(c));
    }

    /** A word as words are compared: trimmed, folded, in lower case. */
    static String word(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        char[] folded = new char[to - from];
        for (int i = from; i < to; i++) {
            folded[i - from] = foldCase(text.charAt(i));
        }
        return new String(folded);
    }
}
