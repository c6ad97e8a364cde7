package io.mingcha.intake;

import java.util.Arrays;

/** Where lines of a piece of a file lie in it, and which lines they are. */
final class PlainLines {
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int[] lines = new int[64];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    void add(int start, int end, int line) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            lines = Arrays.copyOf(lines, size * 2);
        }
        from[size] = start;
        to[size] = end;
        lines[size++] = line;
    }

    int from(int at) {
        return from[at];
    }

    int to(int at) {
        return to[at];
    }

    /** Numbers the lines as the file does, where they were numbered from 0 before. */
    int[] numbered(int first) {
        for (int i = 0; i < size; i++) {
            lines[i] += first;
        }
        return lines;
    }
}
