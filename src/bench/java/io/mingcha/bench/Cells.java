package io.mingcha.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;

/** The cells of a comma-separated file without quotes, line by line. */
final class Cells implements Closeable {
    static final int NONE = Integer.MIN_VALUE;

    private final InputStream in;
    private byte[] bytes = new byte[1 << 20];
    private int filled;
    private int next;
    private final int[] starts = new int[32];
    private int count;

    /** Opens a file and passes over its header. */
    Cells(Path file) throws IOException {
        in = Files.newInputStream(file);
        line();
    }

    /** Moves to the next line; false at the end. */
    boolean line() throws IOException {
        int at = next;
        count = 0;
        starts[0] = next;
        while (true) {
            if (at == filled) {
                int moved = next;
                System.arraycopy(bytes, next, bytes, 0, filled - next);
                filled -= moved;
                at -= moved;
                next = 0;
                for (int i = 0; i <= count; i++) {
                    starts[i] -= moved;
                }
                bytes = filled == bytes.length ? Arrays.copyOf(bytes, filled * 2) : bytes;
                int read = in.read(bytes, filled, bytes.length - filled);
                if (read < 0) {
                    return false;
                }
                filled += read;
            }
            byte letter = bytes[at++];
            if (letter == ',' || letter == '\n') {
                starts[++count] = at;
                if (letter == '\n') {
                    next = at;
                    return true;
                }
            }
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int from(int cell) {
        return starts[cell];
    }

    int to(int cell) {
        return starts[cell + 1] - 1;
    }

    boolean blank(int cell) {
        return from(cell) == to(cell);
    }

    String text(int cell) {
        return new String(bytes, from(cell), to(cell) - from(cell), StandardCharsets.UTF_8);
    }

    boolean is(int cell, byte[]... words) {
        for (byte[] word : words) {
            if (Arrays.equals(bytes, from(cell), to(cell), word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }

    /** Days since 1970-01-01; {@link #NONE} for a blank cell. */
    int day(int cell) {
        int at = from(cell);
        return blank(cell)
                ? NONE
                : (int) LocalDate.of(two(at) * 100 + two(at + 2), two(at + 5), two(at + 8))
                        .toEpochDay();
    }

    /** Seconds since midnight; {@link #NONE} for a blank cell. */
    int time(int cell) {
        int at = from(cell);
        return blank(cell) ? NONE : two(at) * 3600 + two(at + 3) * 60 + two(at + 6);
    }

    /** Fen of an amount with two fraction digits, or a whole number. */
    long number(int cell) {
        long value = 0;
        for (int at = from(cell); at < to(cell); at++) {
            value = bytes[at] == '.' ? value : value * 10 + bytes[at] - '0';
        }
        return value;
    }

    private int two(int at) {
        return (bytes[at] - '0') * 10 + bytes[at + 1] - '0';
    }

    static byte[][] words(String... words) {
        return Arrays.stream(words)
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
