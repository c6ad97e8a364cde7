package io.mingcha.engine;

/**
 * A piece of text put in another's place.
 *
 * @param start where the piece that goes begins
 * @param end behind its last character
 * @param text what comes instead; empty where nothing does
 * @param shownStart where the expression begins that people are shown before and after
 * @param shownEnd behind that expression
 */
record Edit(int start, int end, String text, int shownStart, int shownEnd) {
    /** An edit that is shown by itself. */
    static Edit of(int start, int end, String text) {
        return new Edit(start, end, text, start, end);
    }

    /** Leaves something out together with what separated it from its neighbour; only the thing itself is shown. */
    static Edit drop(int start, int end, int thingStart, int thingEnd) {
        return new Edit(start, end, "", thingStart, thingEnd);
    }

    String apply(String source) {
        return source.substring(0, start) + text + source.substring(end);
    }

    String shownBefore(String source) {
        return oneLine(source.substring(shownStart, shownEnd));
    }

    String shownAfter(String source) {
        if (start < shownStart || end > shownEnd || (start == shownStart && end == shownEnd)) {
            return oneLine(text);
        }
        return oneLine(source.substring(shownStart, start) + text + source.substring(end, shownEnd));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
