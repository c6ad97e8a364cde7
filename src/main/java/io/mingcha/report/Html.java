package io.mingcha.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML element by element. Every text and every attribute is escaped, and what is opened must be closed. */
final class Html {
    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private long bytes;

    Html(Writer out) {
        this.out = out;
        append("<!DOCTYPE html>\n");
    }

    /** How many bytes of UTF-8 were written. */
    long bytes() {
        return bytes;
    }

    /** Opens an element with attributes given as name, value, name, value. */
    Html open(String tag, String... attributes) {
        append("<" + tag);
        for (int i = 0; i < attributes.length; i += 2) {
            append(" " + attributes[i] + "=\"");
            escape(attributes[i + 1]);
            append("\"");
        }
        append(">");
        open.push(tag);
        return this;
    }

    /** Opens and closes an element that has no content and no end tag. */
    Html single(String tag, String... attributes) {
        open(tag, attributes);
        open.pop();
        return this;
    }

    Html close() {
        append("</" + open.pop() + ">");
        return this;
    }

    Html text(String text) {
        escape(text);
        return this;
    }

    Html text(long number) {
        append("%,d".formatted(number));
        return this;
    }

    /** An element with a text in it. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** A line end between elements, for those who read the source. */
    Html line() {
        append("\n");
        return this;
    }

    /** The program's own style or script, which is not escaped: never a text that comes from data or rules. */
    Html own(String tag, String content) {
        append("<" + tag + ">");
        append(content);
        append("</" + tag + ">");
        return this;
    }

    /** Ends the document. */
    void end() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void escape(String text) {
        int taken = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = switch (text.charAt(i)) {
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '&' -> "&amp;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                default -> null;
            };
            if (escaped != null) {
                append(text.substring(taken, i));
                append(escaped);
                taken = i + 1;
            }
        }
        append(taken == 0 ? text : text.substring(taken));
    }

    private void append(String markup) {
        for (int i = 0; i < markup.length(); i++) {
            char sign = markup.charAt(i);
            bytes += sign < 0x80 ? 1 : sign < 0x800 || Character.isSurrogate(sign) ? 2 : 3;
        }
        try {
            out.write(markup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
