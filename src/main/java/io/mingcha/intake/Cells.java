package io.mingcha.intake;

import java.util.Arrays;

/**
 * The trimmed cells of one record, in one array of characters that is used again for the next record, so that reading
 * makes no object per cell.
 */
final class Cells {
    /** How a cell was written, where that is more than its text. */
    enum Kind {
        TEXT,
        /** A spreadsheet's number, still as the file writes it. */
        NUMBER,
        /** A spreadsheet's date in ISO form. */
        ISO_DATE,
        /** A spreadsheet's error such as #N/A. */
        ERROR,
        /** A formula whose result was never stored. */
        UNCALCULATED,
        /** A list of json values, joined by a semicolon. */
        LIST,
        /** A json value that no cell can hold, such as an object. */
        UNFIT
    }

    private char[] chars = new char[512];
    private int used;
    private int[] from = new int[24];
    private int[] to = new int[24];
    private Kind[] kinds = new Kind[24];
    private int count;
    private int row;

    /** Starts a record without cells. */
    void begin(int rowNumber) {
        row = rowNumber;
        used = 0;
        count = 0;
    }

    /** Where the record stands in its file, from 1. */
    int row() {
        return row;
    }

    int count() {
        return count;
    }

    /** Appends a cell. */
    void add(char[] text, int offset, int length) {
        room(length);
        System.arraycopy(text, offset, chars, used, length);
        appended(Kind.TEXT, length);
    }

    /** Appends a cell. */
    void add(String text, Kind kind) {
        room(text.length());
        text.getChars(0, text.length(), chars, used);
        appended(kind, text.length());
    }

    /** Appends blank cells until there are as many as told. */
    void fill(int cells) {
        while (count < cells) {
            appended(Kind.TEXT, 0);
        }
    }

    /** Writes a cell anew. */
    void set(int cell, String text, Kind kind) {
        room(text.length());
        text.getChars(0, text.length(), chars, used);
        place(cell, kind, text.length());
    }

    /** Makes an existing cell longer or shorter within the characters it lies on. */
    void resize(int cell, int length) {
        to[cell] = from[cell] + length;
    }

    char[] chars() {
        return chars;
    }

    int from(int cell) {
        return from[cell];
    }

    int to(int cell) {
        return to[cell];
    }

    Kind kind(int cell) {
        return kinds[cell];
    }

    /** A cell of a kind that cannot be read is not blank, whatever its text. */
    boolean isBlank(int cell) {
        return from[cell] == to[cell] && kinds[cell] != Kind.UNCALCULATED && kinds[cell] != Kind.UNFIT;
    }

    /** Whether the record is no row at all. */
    boolean isBlank() {
        for (int cell = 0; cell < count; cell++) {
            if (!isBlank(cell)) {
                return false;
            }
        }
        return true;
    }

    String text(int cell) {
        return new String(chars, from[cell], to[cell] - from[cell]);
    }

    /** All cells, as a record that is to be shown. */
    String joined(String separator) {
        StringBuilder text = new StringBuilder();
        for (int cell = 0; cell < count; cell++) {
            text.append(cell == 0 ? "" : separator).append(chars, from[cell], to[cell] - from[cell]);
        }
        return text.toString();
    }

    Cells copy() {
        Cells copy = new Cells();
        copy.become(this);
        return copy;
    }

    /** Takes over the record of another. */
    void become(Cells other) {
        used = 0;
        room(other.used);
        System.arraycopy(other.chars, 0, chars, 0, other.used);
        used = other.used;
        from = other.from.clone();
        to = other.to.clone();
        kinds = other.kinds.clone();
        count = other.count;
        row = other.row;
    }

    private void appended(Kind kind, int length) {
        if (count == from.length) {
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
            kinds = Arrays.copyOf(kinds, count * 2);
        }
        count++;
        place(count - 1, kind, length);
    }

    private void place(int cell, Kind kind, int length) {
        int start = used;
        int end = used + length;
        used = end;
        while (start < end && Letters.isBlank(chars[start])) {
            start++;
        }
        while (end > start && Letters.isBlank(chars[end - 1])) {
            end--;
        }
        from[cell] = start;
        to[cell] = end;
        kinds[cell] = kind;
    }

    private void room(int length) {
        if (used + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(used + length, chars.length * 2));
        }
    }
}
