package io.mingcha.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers ids in the order they come. */
final class Ids {
    private byte[][] ids = new byte[1024][];
    private int[] slots = new int[4096];
    private int size;

    int size() {
        return size;
    }

    String get(int number) {
        return new String(ids[number], StandardCharsets.UTF_8);
    }

    /** The number of an id; -1 where it has none. */
    int find(byte[] bytes, int from, int to) {
        return slots[slot(bytes, from, to)] - 1;
    }

    int add(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        ids = size < ids.length ? ids : Arrays.copyOf(ids, size * 2);
        ids[size++] = Arrays.copyOfRange(bytes, from, to);
        slots[slot] = size;
        if (size * 2 > slots.length) {
            slots = new int[slots.length * 2];
            for (int i = 0; i < size; i++) {
                slots[slot(ids[i], 0, ids[i].length)] = i + 1;
            }
        }
        return size - 1;
    }

    private int slot(byte[] bytes, int from, int to) {
        int hash = 7;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + bytes[at];
        }
        hash *= 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & (slots.length - 1);
        while (slots[slot] > 0) {
            byte[] id = ids[slots[slot] - 1];
            if (Arrays.equals(id, 0, id.length, bytes, from, to)) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
