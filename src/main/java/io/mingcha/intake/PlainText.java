package io.mingcha.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks through bytes eight at a time. */
final class PlainText {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private PlainText() {}

    /**
     * Whether bytes are strict UTF-8 without a NUL, with no CR that ends a line by itself. Bytes must begin and end at
     * ends of lines.
     */
    static boolean is(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (at + Long.BYTES <= to) {
                long eight = (long) LONGS.get(bytes, at);
                if ((eight & HIGH) == 0 && zeros(eight) == 0 && zeros(eight ^ ONES * '\r') == 0) {
                    at += Long.BYTES;
                    continue;
                }
            }
            int length = length(bytes, at, to);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /** The place of the next sign or line end from a place on, at most {@code to}. */
    static int next(byte[] bytes, int from, int to, byte sign) {
        long signs = ONES * sign;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long eight = (long) LONGS.get(bytes, at);
            long found = zeros(eight ^ signs) | zeros(eight ^ ONES * '\n');
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (at < to && bytes[at] != sign && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** The high bit of every byte that is zero; higher ones may be wrong where a lower one is set. */
    private static long zeros(long eight) {
        return (eight - ONES) & ~eight & HIGH;
    }

    /** How long the character at a place is; 0 where there is none that may stand there. */
    private static int length(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            boolean alone = first == '\r' && (at + 1 == to || bytes[at + 1] != '\n');
            return first == 0 || alone ? 0 : 1;
        }
        int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > to) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        boolean right = second >= least && second <= most;
        for (int i = 2; i < length; i++) {
            right &= (bytes[at + i] & 0xC0) == 0x80;
        }
        return right ? length : 0;
    }
}
