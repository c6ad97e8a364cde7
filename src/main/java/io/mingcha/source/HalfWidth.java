package io.mingcha.source;

/** Texts with their full-width signs, letters and digits as half-width ones. */
final class HalfWidth {
    private HalfWidth() {}

    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean stands = c >= '\uFF01' && c <= '\uFF5E';
            folded.append(stands ? (char) (c - 0xFEE0) : c == '\u3000' || c == '\u00A0' ? ' ' : c);
        }
        return folded.toString().strip();
    }

    /** A word without any blank, as header words and names compare. */
    static String word(String text) {
        return of(text).replaceAll("\\s+", "");
    }
}
