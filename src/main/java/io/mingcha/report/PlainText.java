package io.mingcha.report;

/**
 * What a cell of a data file holds, as text that any document can carry and that reads as it stands: it steers nothing,
 * turns no direction of writing, hides nothing and keeps to one line. Every writer of documents passes such texts through
 * here, and then escapes for its own format.
 */
public final class PlainText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private PlainText() {}

    /**
     * The text with a blank for each tab and line end, and {@code �} for other controls, for invisible signs except the
     * joiners that some scripts need, for halves of surrogate pairs and for what is no character at all. The same text
     * where it is harmless already.
     */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < ' ' || (sign > '~' && !isChinese(sign))) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int previous = -1;
        for (int i = 0; i < text.length(); ) {
            int code = text.codePointAt(i);
            if (!(previous == '\r' && code == '\n')) {
                plain.appendCodePoint(shown(code));
            }
            previous = code;
            i += Character.charCount(code);
        }
        return plain.toString();
    }

    private static int shown(int code) {
        return switch (code) {
            case '\t', '\n', '\u000B', '\f', '\r', '\u0085', '\u2028', '\u2029' -> ' ';
            case ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER -> code;
            default -> isShown(code) ? code : '\uFFFD';
        };
    }

    private static boolean isShown(int code) {
        boolean noCharacter = (code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
        return !noCharacter
                && switch (Character.getType(code)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
                    default -> true;
                };
    }

    /** The common case, so that most texts are looked at once. */
    private static boolean isChinese(char sign) {
        return (sign >= '\u3001' && sign <= '\u9FFF') || (sign >= '\uFF01' && sign <= '\uFF5E');
    }
}
