package io.mingcha.fact;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Of the rows of one table in one scope, those that no condition on a single fact could match, and that without asking for the
 * as-of date: while all they are judged by is the same, they need not be looked at again. Safe for several threads.
 */
public final class SettledRows {
    static final SettledRows NONE = new SettledRows(0, null);

    /** A byte each, since several threads write, and a row may lie in several groups. */
    private final byte[] looked;

    private final byte[] open;
    private final @Nullable BitSet before;

    /** @param before the rows that were settled before; null for none */
    SettledRows(int rows, @Nullable BitSet before) {
        this.looked = new byte[rows];
        this.open = new byte[rows];
        this.before = before;
    }

    /** Whether a row need not be looked at; asked where all it is judged by is the same. */
    boolean skips(int row) {
        boolean skips = before != null && before.get(row);
        if (skips) {
            looked[row] = 2;
        }
        return skips;
    }

    /** What {@link #offer} wants to know from before the fact is made. */
    int asked(Setting setting) {
        return looked.length == 0 ? 0 : setting.asked();
    }

    /**
     * Offers a fact to the rules, and remembers what they made of its row.
     *
     * @param asked what {@link #asked} told before the fact was made
     */
    void offer(int row, Fact fact, int asked, FactSink sink) {
        boolean matches = sink.offer(fact);
        if (row < looked.length) {
            looked[row] |= 1;
            if (matches || fact.setting().asked() != asked) {
                open[row] = 1;
            }
        }
    }

    /** How many rows were passed over. */
    public int skipped() {
        int skipped = 0;
        for (byte how : looked) {
            skipped += how >>> 1;
        }
        return skipped;
    }

    /** The rows from one up to another that are settled, the first being number 0. */
    public BitSet settled(int from, int to) {
        BitSet settled = new BitSet(to - from);
        for (int row = from; row < Math.min(to, looked.length); row++) {
            if (looked[row] != 0 && open[row] == 0) {
                settled.set(row - from);
            }
        }
        return settled;
    }
}
