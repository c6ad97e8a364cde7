package io.mingcha.report;

import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal a text takes, and how it is broken into lines. A Chinese character takes two. */
public final class Width {
    /** First and last code points of the ranges that East Asian Width calls wide or full-width. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xA960, 0xA97F,
        0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300,
        0x1F64F, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    /** Signs that may not begin a line. */
    private static final String CLOSING = "，。；：、！？）》〉」』】〕”’％%,.;:!?)]}";
    /** Signs that may not end a line. */
    private static final String OPENING = "（《〈「『【〔“‘([{";

    private Width() {}

    public static int of(String text) {
        return text.codePoints().map(Width::ofCodePoint).sum();
    }

    /** The text with blanks behind it up to a width. */
    public static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** The text with blanks before it up to a width. */
    public static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    /**
     * The text in lines of at most that width. A line breaks between Chinese characters, between words and inside
     * joined-up ones, never before a closing sign; a word longer than a line is cut. Line ends in the text stay. Signs that would steer the terminal, which
     * a cell of a data file may hold, are shown as �.
     */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> wrapLine(harmless(line), Math.max(4, width), lines));
        if (lines.isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    private static String harmless(String line) {
        if (line.codePoints().noneMatch(Width::steers)) {
            return line;
        }
        StringBuilder harmless = new StringBuilder();
        line.codePoints().forEach(code -> harmless.appendCodePoint(steers(code) ? '\uFFFD' : code));
        return harmless.toString();
    }

    /** Whether a sign moves the cursor, changes colours or turns the direction of writing. */
    private static boolean steers(int code) {
        return Character.isISOControl(code) || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    }

    private static void wrapLine(String text, int width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        int taken = 0;
        for (String piece : pieces(text)) {
            int pieceWidth = of(piece);
            if (taken + pieceWidth > width && taken > 0) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                taken = 0;
                piece = piece.stripLeading();
                pieceWidth = of(piece);
            }
            while (pieceWidth > width) {
                int cut = charsWithin(piece, width);
                lines.add(piece.substring(0, cut));
                piece = piece.substring(cut);
                pieceWidth = of(piece);
            }
            line.append(piece);
            taken += pieceWidth;
        }
        lines.add(line.toString().stripTrailing());
    }

    /** What a line may be broken between. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int previous = -1;
        for (int code : text.codePoints().toArray()) {
            if (previous >= 0 && mayBreak(previous, code)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(code);
            previous = code;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean mayBreak(int before, int after) {
        if (CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0 || ofCodePoint(after) == 0) {
            return false;
        }
        boolean joined = (before == '-' || before == '/') && Character.isLetter(after);
        return ofCodePoint(before) == 2 || ofCodePoint(after) == 2 || before == ' ' || joined;
    }

    private static int charsWithin(String text, int width) {
        int taken = 0;
        int at = 0;
        while (at < text.length()) {
            int code = text.codePointAt(at);
            taken += ofCodePoint(code);
            if (taken > width) {
                break;
            }
            at += Character.charCount(code);
        }
        return at;
    }

    private static int ofCodePoint(int code) {
        if (code < 0x300) {
            return 1;
        }
        int type = Character.getType(code);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int i = 0; i < WIDE.length; i += 2) {
            if (code >= WIDE[i] && code <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }
}
