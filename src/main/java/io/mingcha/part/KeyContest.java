package io.mingcha.part;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.table.Rows;
import io.mingcha.table.Slice;
import io.mingcha.table.SliceReader;
import io.mingcha.table.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides among rows that may have equal keys: the first of a key is accepted, what equals it repeats it. Where rows differ
 * and one of them is of a source that has no order, nobody could say which is the first, and none is accepted.
 */
public final class KeyContest {
    private final Rows rows;
    private final List<int[]> places = new ArrayList<>();
    private final Set<Integer> unordered;

    private KeyContest(Table table, Set<Integer> unordered) {
        this.rows = new Rows(table);
        this.unordered = unordered;
    }

    /**
     * What rows turn out to repeat or contradict another; all rows of a key are among the slices.
     *
     * @param unordered the sources that have no order
     */
    public static List<Contradiction> decide(Iterable<Slice> slices, Set<Integer> unordered, Dictionary dictionary) {
        Map<String, List<Slice>> byTable = new TreeMap<>();
        slices.forEach(slice -> byTable.computeIfAbsent(slice.table(), table -> new ArrayList<>())
                .add(slice));
        List<Contradiction> found = new ArrayList<>();
        byTable.forEach(
                (table, ofTable) -> found.addAll(new KeyContest(dictionary.table(table), unordered).decide(ofTable)));
        return found;
    }

    private List<Contradiction> decide(List<Slice> slices) {
        slices.sort(Comparator.comparingInt(Slice::source).thenComparingInt(Slice::first));
        SliceReader reader = new SliceReader(rows);
        for (Slice slice : slices) {
            reader.add(slice, new SourceFile("", Set.of()), 0, row -> places.add(new int[] {slice.source(), row}));
        }
        Map<List<Long>, List<Integer>> byKey = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            byKey.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row);
        }
        List<Contradiction> found = new ArrayList<>();
        byKey.values().forEach(ofKey -> decide(ofKey, found));
        return found;
    }

    private void decide(List<Integer> ofKey, List<Contradiction> found) {
        int first = ofKey.get(0);
        List<Integer> different =
                ofKey.stream().filter(row -> !same(row, first)).toList();
        boolean noneFirst =
                !different.isEmpty() && ofKey.stream().anyMatch(row -> unordered.contains(places.get(row)[0]));
        for (int row : ofKey) {
            boolean repeats = same(row, first);
            if (noneFirst) {
                found.add(contradiction(row, false, repeats ? different.get(0) : first));
            } else if (row != first) {
                found.add(contradiction(row, repeats, first));
            }
        }
    }

    private Contradiction contradiction(int row, boolean repeats, int other) {
        int[] place = places.get(row);
        int[] before = places.get(other);
        return new Contradiction(place[0], place[1], repeats, before[0], before[1]);
    }

    private List<Long> key(int row) {
        return rows.table().keyColumns().stream()
                .map(column -> rows.value(column.index(), row))
                .toList();
    }

    private boolean same(int row, int other) {
        for (Column column : rows.table().columns()) {
            if (rows.value(column.index(), row) != rows.value(column.index(), other)) {
                return false;
            }
        }
        return true;
    }
}
