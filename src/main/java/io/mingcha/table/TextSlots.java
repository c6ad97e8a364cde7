package io.mingcha.table;

import java.util.Arrays;

/**
 * An open-addressing table of the numbers of texts. The bits that a number leaves free hold a part of its text's hash, so
 * that of the texts in the way of a search, which lie anywhere in memory, hardly one is looked at.
 */
final class TextSlots {
    private static final int FREE = -1;

    private final int[] slots;
    private final int bits;

    /** @param bits there are 2^bits slots, at most 30 */
    TextSlots(int bits) {
        this.bits = bits;
        this.slots = new int[1 << bits];
        Arrays.fill(slots, FREE);
    }

    /** Twice as many slots, with the same texts in them. */
    TextSlots wider(TextBlocks texts) {
        TextSlots wider = new TextSlots(bits + 1);
        for (int number = 0; number < texts.size(); number++) {
            wider.put(texts.hash(number), number);
        }
        return wider;
    }

    /** Whether so many texts are more than it should hold. */
    boolean tooFewFor(int size) {
        return size > slots.length >>> 1;
    }

    /** Takes the number of a text that it does not have. */
    void put(int hash, int number) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != FREE) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = part(hash) | number;
    }

    /** The number of a text; -1 where it is not there. */
    int find(TextBlocks texts, int hash, byte[] utf8, int from, int to) {
        return find(texts, first(hash), hash, utf8, from, to);
    }

    /** Where the search for a text begins: a slot, and what is in it. */
    long first(int hash) {
        int slot = hash & (slots.length - 1);
        return (long) slot << Integer.SIZE | (slots[slot] & 0xFFFFFFFFL);
    }

    /** Goes on with a search that {@link #first} began; numbers beyond the texts are passed over. */
    int find(TextBlocks texts, long first, int hash, byte[] utf8, int from, int to) {
        int mask = slots.length - 1;
        int part = part(hash);
        int slot = (int) (first >>> Integer.SIZE);
        for (int held = (int) first; held != FREE; held = slots[slot]) {
            int number = held ^ part;
            // What is left of equal parts is a number alone.
            if (number >>> (bits - 1) == 0 && number < texts.size() && texts.is(number, utf8, from, to)) {
                return number;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    /** The bits of the hash that did not choose the slot, above those of a number and below the sign. */
    private int part(int hash) {
        return hash >>> bits << (bits - 1);
    }
}
