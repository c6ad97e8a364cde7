package io.mingcha.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Spreads texts over an open-addressing table, eight bytes at a time. */
final class Utf8Hash {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ODD = 0x9E3779B97F4A7C15L;

    private Utf8Hash() {}

    static int of(byte[] bytes, int from, int to) {
        return (int) (longOf(bytes, from, to) >>> 32);
    }

    static long longOf(byte[] bytes, int from, int to) {
        long hash = to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = mixed(hash, (long) LONGS.get(bytes, at));
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << Byte.SIZE | (bytes[at] & 0xFF);
        }
        return mixed(hash, rest);
    }

    private static long mixed(long hash, long value) {
        long mixed = (hash ^ value) * ODD;
        return mixed ^ (mixed >>> 29);
    }
}
