package io.mingcha.scan;

import io.mingcha.finding.Evidence;
import io.mingcha.finding.Finding;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows that findings rest on, by table, file and row, with the place of each. */
final class EvidenceRows {
    private final Map<String, BitSet> wanted = new HashMap<>();
    private final Map<String, Map<Integer, Set<Place>>> found = new HashMap<>();

    EvidenceRows(Collection<Finding> findings) {
        for (Finding finding : findings) {
            for (Evidence row : finding.evidence()) {
                if (row.file() != null && row.row() != null) {
                    wanted.computeIfAbsent(source(row.table(), row.file()), source -> new BitSet())
                            .set(row.row());
                }
            }
        }
    }

    /** The rows of a file that findings rest on; null where there are none. */
    @Nullable
    BitSet wanted(String table, String file) {
        return wanted.get(source(table, file));
    }

    /** Takes down where a row lies; two sheets of a workbook may have rows of one number, which then lie in both places. */
    void lies(String file, int row, Place place) {
        found.computeIfAbsent(source(place.table(), file), source -> new HashMap<>())
                .computeIfAbsent(row, number -> new HashSet<>())
                .add(place);
    }

    /** Where the rows lie that a finding rests on. */
    Set<Place> places(Finding finding) {
        Set<Place> places = new HashSet<>();
        finding.evidence().forEach(row -> places.addAll(places(row)));
        return places;
    }

    private Set<Place> places(Evidence row) {
        return row.file() == null || row.row() == null
                ? Set.of()
                : found.getOrDefault(source(row.table(), row.file()), Map.of()).getOrDefault(row.row(), Set.of());
    }

    private static String source(String table, String file) {
        return table + "\n" + file;
    }
}
