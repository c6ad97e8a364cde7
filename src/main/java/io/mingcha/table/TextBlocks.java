package io.mingcha.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts as UTF-8 in large blocks, each behind its length and beginning at every fourth byte, so that an int tells where;
 * nothing that is large is copied as texts are added.
 */
final class TextBlocks {
    private static final int BLOCK_BITS = 20;
    private static final int BLOCK_SIZE = 1 << BLOCK_BITS;
    private static final int FIRST_BLOCK_SIZE = 1 << 9;
    private static final int PLACE_BITS = 16;
    private static final int PLACES = 1 << PLACE_BITS;
    private static final int ALIGN_BITS = 2;
    private static final int SEVEN_BITS = 0x7F;

    private byte[][] blocks;
    /** Where texts begin, a quarter of it, in blocks of so many texts. */
    private int[][] places;

    private long used;
    private int size;

    TextBlocks() {
        this(new byte[1][], new int[1][16], 0);
    }

    private TextBlocks(byte[][] blocks, int[][] places, int size) {
        this.blocks = blocks;
        this.places = places;
        this.size = size;
    }

    /** The texts that there are now; it is not changed by adding to this. */
    TextBlocks copy() {
        return new TextBlocks(blocks.clone(), places.clone(), size);
    }

    int size() {
        return size;
    }

    private long place(int number) {
        return (places[number >>> PLACE_BITS][number & (PLACES - 1)] & 0xFFFFFFFFL) << ALIGN_BITS;
    }

    /** The block that a text lies in. */
    byte[] block(int number) {
        return blocks[(int) (place(number) >>> BLOCK_BITS)];
    }

    /** Where a text begins in its block. */
    int from(int number) {
        int at = (int) (place(number) & (BLOCK_SIZE - 1));
        byte[] block = block(number);
        while (block[at] < 0) {
            at++;
        }
        return at + 1;
    }

    /** How many bytes a text has. */
    int length(int number) {
        int at = (int) (place(number) & (BLOCK_SIZE - 1));
        byte[] block = block(number);
        int length = block[at] & SEVEN_BITS;
        while (block[at] < 0) {
            length = length << 7 | (block[++at] & SEVEN_BITS);
        }
        return length;
    }

    boolean is(int number, byte[] utf8, int from, int to) {
        int length = length(number);
        if (length != to - from) {
            return false;
        }
        int start = from(number);
        return Arrays.equals(block(number), start, start + length, utf8, from, to);
    }

    String text(int number) {
        return new String(block(number), from(number), length(number), StandardCharsets.UTF_8);
    }

    /** What spreads the text of a number over slots. */
    int hash(int number) {
        int from = from(number);
        return Utf8Hash.of(block(number), from, from + length(number));
    }

    /** Adds a text and gives its number. */
    int append(byte[] utf8, int from, int to) {
        int length = to - from;
        int header = 1;
        while (length >>> (7 * header) != 0) {
            header++;
        }
        int at = begin(header + length);
        byte[] block = blocks[(int) (used >>> BLOCK_BITS)];
        remember();
        for (int i = header - 1; i >= 0; i--) {
            int bits = length >>> (7 * i) & SEVEN_BITS;
            block[at++] = (byte) (i > 0 ? bits | 0x80 : bits);
        }
        System.arraycopy(utf8, from, block, at, length);
        long end = used + header + length;
        used = (end + (1 << ALIGN_BITS) - 1) >>> ALIGN_BITS << ALIGN_BITS;
        return size++;
    }

    /** Makes room for so many bytes that lie together, and gives where in the block they go. */
    private int begin(int length) {
        long room = BLOCK_SIZE - (used & (BLOCK_SIZE - 1));
        if (length > room) {
            used += room;
        }
        int number = (int) (used >>> BLOCK_BITS);
        if (number >= blocks.length) {
            blocks = Arrays.copyOf(blocks, Math.max(number + 1, blocks.length * 2));
        }
        int at = (int) (used & (BLOCK_SIZE - 1));
        byte[] block = blocks[number];
        if (block == null) {
            int usual = number == 0 ? FIRST_BLOCK_SIZE : BLOCK_SIZE;
            blocks[number] = new byte[Math.max(usual, length)];
        } else if (at + length > block.length) {
            blocks[number] = Arrays.copyOf(block, Math.max(at + length, Math.min(BLOCK_SIZE, block.length * 4)));
        }
        return at;
    }

    /** Keeps where the next text begins. */
    private void remember() {
        int number = size >>> PLACE_BITS;
        int at = size & (PLACES - 1);
        if (number >= places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        if (places[number] == null) {
            places[number] = new int[PLACES];
        } else if (at == places[number].length) {
            places[number] = Arrays.copyOf(places[number], at * 2);
        }
        places[number][at] = (int) (used >>> ALIGN_BITS);
    }
}
