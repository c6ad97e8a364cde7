package io.mingcha.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** The lines of a text, numbered from 1, in one array that is used again; ended by LF, CR LF or CR. */
final class TextLines {
    /** As long as the longest cell that the csv reader takes. */
    private static final int LONGEST = 1 << 24;

    private final Reader reader;
    private char[] chars = new char[1 << 16];
    private int filled;
    private int from;
    private int length;
    private int next;
    private long number;

    TextLines(Reader reader) {
        this.reader = reader;
    }

    /**
     * Moves to the next line.
     *
     * @return false at the end
     * @throws BrokenInputException if a line is too long to be a row
     */
    boolean next() throws IOException {
        from = next;
        length = 0;
        while (from + length < filled || fill()) {
            char c = chars[from + length];
            if (c == '\n' || c == '\r') {
                number++;
                boolean pair = c == '\r' && (from + length + 1 < filled || fill()) && chars[from + length + 1] == '\n';
                next = from + length + (pair ? 2 : 1);
                return true;
            }
            length++;
        }
        next = filled;
        number += length > 0 ? 1 : 0;
        return length > 0;
    }

    /** Reads on behind what is filled, with the line begun moved to the front. */
    private boolean fill() throws IOException {
        System.arraycopy(chars, from, chars, 0, filled - from);
        filled -= from;
        from = 0;
        if (filled == chars.length) {
            if (filled >= LONGEST) {
                throw new BrokenInputException("第 " + (number + 1) + " 行过长");
            }
            chars = Arrays.copyOf(chars, filled * 2);
        }
        int count = reader.read(chars, filled, chars.length - filled);
        filled += Math.max(0, count);
        return count > 0;
    }

    long number() {
        return number;
    }

    char[] chars() {
        return chars;
    }

    int from() {
        return from;
    }

    int length() {
        return length;
    }

    boolean isBlank() {
        for (int i = from; i < from + length; i++) {
            if (!Letters.isBlank(chars[i])) {
                return false;
            }
        }
        return true;
    }

    String text() {
        return new String(chars, from, length).strip();
    }
}
