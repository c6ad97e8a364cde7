package io.mingcha.intake;

import java.util.Arrays;

/** The words of a column, written as the dictionary has them. */
final class ByteWords implements ByteForm {
    private final byte[][] words;
    private final int[] values;
    private int last;

    /** @param values what each word is stored as */
    ByteWords(byte[][] words, int[] values) {
        this.words = words;
        this.values = values;
    }

    @Override
    public long read(byte[] bytes, int from, int to) {
        if (is(last, bytes, from, to)) {
            return values[last];
        }
        for (int word = 0; word < words.length; word++) {
            if (is(word, bytes, from, to)) {
                last = word;
                return values[word];
            }
        }
        return UNUSUAL;
    }

    private boolean is(int word, byte[] bytes, int from, int to) {
        byte[] letters = words[word];
        return letters.length == to - from && Arrays.equals(letters, 0, letters.length, bytes, from, to);
    }
}
