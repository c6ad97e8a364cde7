package io.mingcha.fact;

import io.mingcha.table.Rows;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What was settled by an earlier scan with the same rules, and what is by this one. Safe for several threads. */
public final class Settled {
    private final boolean used;
    private final Map<String, BitSet> before = new TreeMap<>();
    private final Map<String, Long> circumstancesBefore = new ConcurrentHashMap<>();
    private final Map<String, SettledRows> rows = new ConcurrentHashMap<>();
    private final Map<String, Long> circumstances = new ConcurrentHashMap<>();

    private Settled(boolean used) {
        this.used = used;
    }

    /** Remembers nothing. */
    public static Settled nothing() {
        return new Settled(false);
    }

    /** Remembers what is settled. */
    public static Settled remembering() {
        return new Settled(true);
    }

    private static String place(String scope, String table) {
        return scope + " " + table;
    }

    /** Tells, before anything is judged, rows of a table that were settled before. */
    public void before(String scope, String table, int first, BitSet settled) {
        BitSet all = before.computeIfAbsent(place(scope, table), of -> new BitSet());
        settled.stream().forEach(row -> all.set(first + row));
    }

    /** Tells, before anything is judged, what a person's rows were judged by before. */
    public void before(String personId, long circumstance) {
        circumstancesBefore.put(personId, circumstance);
    }

    /** The rows of a table in a scope. */
    SettledRows rows(String scope, @Nullable Rows table) {
        if (!used || table == null) {
            return SettledRows.NONE;
        }
        String place = place(scope, table.table().name());
        return rows.computeIfAbsent(place, of -> new SettledRows(table.size(), before.get(place)));
    }

    /** Whether a person's rows are judged by the same as before; what is the same is told by the function. */
    boolean same(String personId, java.util.function.LongSupplier circumstance) {
        if (!used) {
            return false;
        }
        long now = circumstance.getAsLong();
        circumstances.put(personId, now);
        Long then = circumstancesBefore.get(personId);
        return then != null && then == now;
    }

    /** By scope and table, divided by a blank, what is settled now. */
    public Map<String, SettledRows> rows() {
        return new TreeMap<>(rows);
    }

    /** By person, what the rows are judged by now. */
    public Map<String, Long> circumstances() {
        return circumstances;
    }
}
