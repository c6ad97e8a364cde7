package io.mingcha.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The distinct texts of one column, each with a number from 0 in the order of first appearance. Texts lie as UTF-8 in
 * large blocks beside an open-addressing table of ints, since a map of strings would take several times the memory.
 * Not safe for writing from several threads.
 */
public final class TextPool {
    private static final int BLOCK_BITS = 20;
    private static final int BLOCK_SIZE = 1 << BLOCK_BITS;

    private static final int FIRST_BLOCK_SIZE = 1 << 9;

    private byte[][] blocks = new byte[1][];
    private long used;
    private long[] starts = new long[16];
    private int[] lengths = new int[16];
    private int[] slots = new int[32];
    private int size;
    private byte[] scratch = new byte[64];

    public TextPool() {
        Arrays.fill(slots, -1);
    }

    public int size() {
        return size;
    }

    /** The number of a text, which is added where it is new. */
    public int add(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return add(utf8, utf8.length);
    }

    /** The number of the text in {@code chars} from {@code from} up to {@code to}, which is added where it is new. */
    public int add(char[] chars, int from, int to) {
        int length = encode(chars, from, to);
        return add(scratch, length);
    }

    private int add(byte[] utf8, int length) {
        int slot = slotOf(utf8, length);
        if (slots[slot] < 0) {
            slots[slot] = append(utf8, length);
            if (size * 2 > slots.length) {
                widen();
            }
            return size - 1;
        }
        return slots[slot];
    }

    /** The number of a text; -1 where the pool lacks it. */
    public int find(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return slots[slotOf(utf8, utf8.length)];
    }

    /** The text of a number. */
    public String get(int number) {
        if (number < 0 || number >= size) {
            throw new IndexOutOfBoundsException(number);
        }
        long start = starts[number];
        return new String(
                blocks[(int) (start >>> BLOCK_BITS)],
                (int) (start & (BLOCK_SIZE - 1)),
                lengths[number],
                StandardCharsets.UTF_8);
    }

    /** Writes the text to the scratch array, as {@link String#getBytes} would, but without an object per cell. */
    private int encode(char[] chars, int from, int to) {
        long room = 3L * (to - from);
        if (room > scratch.length) {
            scratch = new byte[(int) Math.min(Integer.MAX_VALUE - 8, Math.max(room, scratch.length * 2L))];
        }
        byte[] out = scratch;
        int used = 0;
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c < 0x80) {
                out[used++] = (byte) c;
            } else if (c < 0x800) {
                out[used++] = (byte) (0xC0 | (c >> 6));
                out[used++] = (byte) (0x80 | (c & 0x3F));
            } else if (!Character.isSurrogate(c)) {
                out[used++] = (byte) (0xE0 | (c >> 12));
                out[used++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                out[used++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(chars[i + 1])) {
                int point = Character.toCodePoint(c, chars[++i]);
                out[used++] = (byte) (0xF0 | (point >> 18));
                out[used++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                out[used++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                out[used++] = (byte) (0x80 | (point & 0x3F));
            } else {
                out[used++] = '?';
            }
        }
        return used;
    }

    private int slotOf(byte[] utf8, int length) {
        int mask = slots.length - 1;
        int slot = spread(hash(utf8, 0, length)) & mask;
        while (slots[slot] >= 0 && !same(slots[slot], utf8, length)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean same(int number, byte[] utf8, int length) {
        if (length != lengths[number]) {
            return false;
        }
        long start = starts[number];
        byte[] block = blocks[(int) (start >>> BLOCK_BITS)];
        int from = (int) (start & (BLOCK_SIZE - 1));
        return Arrays.equals(block, from, from + length, utf8, 0, length);
    }

    private int append(byte[] utf8, int length) {
        long room = BLOCK_SIZE - (used & (BLOCK_SIZE - 1));
        boolean oversize = length > BLOCK_SIZE;
        if (length > room || oversize) {
            used += room;
        }
        int block = (int) (used >>> BLOCK_BITS);
        if (block >= blocks.length) {
            blocks = Arrays.copyOf(blocks, Math.max(block + 1, blocks.length * 2));
        }
        if (blocks[block] == null) {
            blocks[block] = new byte[oversize ? length : block == 0 ? FIRST_BLOCK_SIZE : BLOCK_SIZE];
        } else if (oversize) {
            throw new IllegalStateException("a block for an oversize text must be new");
        }
        int end = (int) (used & (BLOCK_SIZE - 1)) + length;
        if (end > blocks[block].length) {
            blocks[block] = Arrays.copyOf(blocks[block], Math.max(end, Math.min(BLOCK_SIZE, blocks[block].length * 4)));
        }
        System.arraycopy(utf8, 0, blocks[block], (int) (used & (BLOCK_SIZE - 1)), length);
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            lengths = Arrays.copyOf(lengths, size * 2);
        }
        starts[size] = used;
        lengths[size] = length;
        used += oversize ? BLOCK_SIZE : length;
        return size++;
    }

    private void widen() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, -1);
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = spread(hash(number)) & mask;
            while (slots[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number;
        }
    }

    private int hash(int number) {
        int from = (int) (starts[number] & (BLOCK_SIZE - 1));
        return hash(blocks[(int) (starts[number] >>> BLOCK_BITS)], from, from + lengths[number]);
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
