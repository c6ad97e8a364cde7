package io.mingcha.scan;

import io.mingcha.table.TextPool;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What arrived of one table in one month, by unit, all in numbers. */
final class MonthlyArrivals {
    private long[] rows = new long[0];
    private int[] people = new int[0];
    /** Those of a known unit, each of whom can be new in one unit only. */
    private final BitSet known = new BitSet();
    /** Units with persons whose unit is only what their rows say. */
    private final Set<Long> strangers = new HashSet<>();

    /** Says what was counted elsewhere. */
    void put(int unit, long countedRows, int countedPeople) {
        makeRoom(unit);
        rows[unit] = countedRows;
        people[unit] = countedPeople;
    }

    /**
     * Counts a row.
     *
     * @param person the number of the person's text; negative where the row names nobody
     * @param settled whether the persons table says in which unit the person is
     */
    void add(int unit, int person, boolean settled) {
        makeRoom(unit);
        rows[unit]++;
        if (person >= 0 && isNew(unit, person, settled)) {
            people[unit]++;
        }
    }

    private void makeRoom(int unit) {
        if (unit >= rows.length) {
            int length = Math.max(unit + 1, rows.length * 2);
            rows = Arrays.copyOf(rows, length);
            people = Arrays.copyOf(people, length);
        }
    }

    private boolean isNew(int unit, int person, boolean settled) {
        if (!settled) {
            return strangers.add((long) unit << Integer.SIZE | person);
        }
        boolean before = known.get(person);
        known.set(person);
        return !before;
    }

    long rows(int unit) {
        return unit < rows.length ? rows[unit] : 0;
    }

    int people(int unit) {
        return unit < people.length ? people[unit] : 0;
    }

    /** By the number of a text of a pool, what an array says of the same text in another pool; -1 where that lacks it. */
    static int[] translated(TextPool texts, @Nullable TextPool other, int[] values) {
        int[] translated = new int[texts.size()];
        for (int text = 0; text < translated.length; text++) {
            int number = other == null ? -1 : other.find(texts, text);
            translated[text] = number < 0 ? -1 : values[number];
        }
        return translated;
    }
}
