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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Decides among rows that may have equal keys: the first of a key is accepted, what equals it repeats it. */
public final class KeyContest {
    private final Rows rows;
    private final List<int[]> places = new ArrayList<>();
    private final Map<List<Long>, Integer> accepted = new HashMap<>();

    private KeyContest(Table table) {
        this.rows = new Rows(table);
    }

    /** What rows turn out to have an earlier one; all rows of a key are among the slices. */
    public static List<Contradiction> decide(Iterable<Slice> slices, Dictionary dictionary) {
        Map<String, List<Slice>> byTable = new TreeMap<>();
        slices.forEach(slice -> byTable.computeIfAbsent(slice.table(), table -> new ArrayList<>())
                .add(slice));
        List<Contradiction> found = new ArrayList<>();
        byTable.forEach((table, ofTable) -> found.addAll(new KeyContest(dictionary.table(table)).decide(ofTable)));
        return found;
    }

    private List<Contradiction> decide(List<Slice> slices) {
        slices.sort(Comparator.comparingInt(Slice::source).thenComparingInt(Slice::first));
        SliceReader reader = new SliceReader(rows);
        for (Slice slice : slices) {
            reader.add(slice, new SourceFile("", Set.of()), 0, row -> places.add(new int[] {slice.source(), row}));
        }
        List<Contradiction> found = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Integer earlier = accepted.putIfAbsent(key(row), row);
            if (earlier != null) {
                int[] place = places.get(row);
                int[] before = places.get(earlier);
                found.add(new Contradiction(place[0], place[1], same(row, earlier), before[0], before[1]));
            }
        }
        return found;
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
