package io.mingcha.intake;

/** A place in the text of one cell. Moves over full-width digits and letters as over half-width ones. */
final class Scan {
    private char[] chars = new char[0];
    private int at;
    private int end;

    Scan over(char[] text, int from, int to) {
        chars = text;
        at = from;
        end = to;
        return this;
    }

    /** The place, to come back to or to measure from. */
    int at() {
        return at;
    }

    void back(int place) {
        at = place;
    }

    int left() {
        return end - at;
    }

    boolean atEnd() {
        return at == end;
    }

    /** The character here, folded; 0 at the end. */
    char peek() {
        return at < end ? Letters.fold(chars[at]) : 0;
    }

    /** Moves over a character where it stands here. */
    boolean take(char c) {
        if (peek() != c || at == end) {
            return false;
        }
        at++;
        return true;
    }

    /** Moves over a word where it stands here. */
    boolean take(String word) {
        int start = at;
        for (int i = 0; i < word.length(); i++) {
            if (!take(word.charAt(i))) {
                at = start;
                return false;
            }
        }
        return true;
    }

    /** Moves over at most so many digits and gives their number; -1 where none stands here. */
    int digits(int most) {
        int start = at;
        int value = 0;
        while (at < end && at - start < most) {
            char c = Letters.fold(chars[at]);
            if (c < '0' || c > '9') {
                break;
            }
            value = value * 10 + (c - '0');
            at++;
        }
        return at == start ? -1 : value;
    }
}
