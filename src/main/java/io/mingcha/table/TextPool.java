package io.mingcha.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The distinct texts of one column, each with a number from 0 in the order of first appearance. Texts lie as UTF-8 in
 * large blocks beside an open-addressing table of ints, since a map of strings would take several times the memory.
 * Not safe for writing from several threads.
 */
public final class TextPool {
    private static final int FIRST_BITS = 5;
    /** So many texts are kept as strings once asked for: all of a column of few, and a small share of others. */
    private static final int KEPT = 1 << 12;

    private final TextBlocks texts;
    private TextSlots slots = new TextSlots(FIRST_BITS);
    private byte[] scratch = new byte[64];
    /** The first texts as they were asked for; made twice by two threads they are the same. */
    private @Nullable String[] made = new String[0];

    public TextPool() {
        texts = new TextBlocks();
    }

    public int size() {
        return texts.size();
    }

    /** The number of a text, which is added where it is new. */
    public int add(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return add(utf8, 0, utf8.length);
    }

    /** The number of the text in {@code chars} from {@code from} up to {@code to}, which is added where it is new. */
    public int add(char[] chars, int from, int to) {
        int length = encode(chars, from, to);
        return add(scratch, 0, length);
    }

    /** The number of the text whose UTF-8 lies in {@code utf8} from {@code from} up to {@code to}; added where new. */
    public int add(byte[] utf8, int from, int to) {
        int hash = Utf8Hash.of(utf8, from, to);
        int known = slots.find(texts, hash, utf8, from, to);
        if (known >= 0) {
            return known;
        }
        if (slots.tooFewFor(texts.size() + 1)) {
            slots = slots.wider(texts);
        }
        int number = texts.append(utf8, from, to);
        slots.put(hash, number);
        return number;
    }

    /** The number of a text of another pool, which is added where it is new. */
    public int add(TextPool other, int number) {
        int from = other.texts.from(number);
        return add(other.texts.block(number), from, from + other.texts.length(number));
    }

    /** A number that differs for nearly all texts that differ, the same in every process. */
    public long hash(int number) {
        int from = texts.from(number);
        return Utf8Hash.longOf(texts.block(number), from, from + texts.length(number));
    }

    /** How many bytes of UTF-8 a text has. */
    int length(int number) {
        return texts.length(number);
    }

    /** Copies the UTF-8 of a text. */
    void copy(int number, byte[] to, int at) {
        System.arraycopy(texts.block(number), texts.from(number), to, at, texts.length(number));
    }

    /** Hands over the UTF-8 of a text where it lies. */
    void lend(int number, Lent to) throws IOException {
        to.take(texts.block(number), texts.from(number), texts.length(number));
    }

    /** Takes bytes that it must not change. */
    interface Lent {
        void take(byte[] bytes, int from, int length) throws IOException;
    }

    /** The number of a text; -1 where the pool lacks it. */
    public int find(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return find(utf8, 0, utf8.length);
    }

    /** The number of a text of another pool; -1 where this pool lacks it. */
    public int find(TextPool other, int number) {
        int from = other.texts.from(number);
        return find(other.texts.block(number), from, from + other.texts.length(number));
    }

    private int find(byte[] utf8, int from, int to) {
        return slots.find(texts, Utf8Hash.of(utf8, from, to), utf8, from, to);
    }

    /** What the pool holds now, for other threads to search while this one adds to the pool. */
    public Snapshot snapshot() {
        return new Snapshot(texts.copy(), slots);
    }

    /**
     * The texts that a pool held at one time. Later texts go to places that were free, so that a search passes over their
     * numbers and still meets every earlier text before a free slot.
     */
    public static final class Snapshot {
        private final TextBlocks texts;
        private final TextSlots slots;

        private Snapshot(TextBlocks texts, TextSlots slots) {
            this.texts = texts;
            this.slots = slots;
        }

        /** The number of the text in {@code utf8} from {@code from} up to {@code to}; -1 where it was not there. */
        public int find(byte[] utf8, int from, int to) {
            return slots.find(texts, Utf8Hash.of(utf8, from, to), utf8, from, to);
        }

        /** What spreads texts over the pool. */
        public static int hash(byte[] utf8, int from, int to) {
            return Utf8Hash.of(utf8, from, to);
        }

        /**
         * Where the search for a text begins. To begin the search for many texts before going on with any lets the memory
         * fetch their places side by side.
         *
         * @param hash of the text, by {@link #hash}
         */
        public long first(int hash) {
            return slots.first(hash);
        }

        /** Goes on with a search that {@link #first} began. */
        public int find(long first, int hash, byte[] utf8, int from, int to) {
            return slots.find(texts, first, hash, utf8, from, to);
        }

        /** Whether a number, of this pool or not, is that of the text. */
        public boolean is(int number, byte[] utf8, int from, int to) {
            return number >= 0 && number < texts.size() && texts.is(number, utf8, from, to);
        }
    }

    /** The text of a number. */
    public String get(int number) {
        if (number < 0 || number >= size()) {
            throw new IndexOutOfBoundsException(number);
        }
        if (number >= KEPT) {
            return texts.text(number);
        }
        String[] kept = made;
        if (number >= kept.length) {
            kept = Arrays.copyOf(kept, Math.min(KEPT, size()));
            made = kept;
        }
        String known = kept[number];
        if (known == null) {
            known = texts.text(number);
            kept[number] = known;
        }
        return known;
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
}
