package io.mingcha.part;

import io.mingcha.table.Rows;
import io.mingcha.table.Slice;
import io.mingcha.table.SliceReader;
import io.mingcha.table.SourceFile;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where slices come from.
 *
 * @param files by the source's number
 * @param above by how much the rows of a source are numbered higher in its file, by the source's number; none where they
 *     are not
 * @param dropped the rows that were not accepted in the end, by the source's number: where they stand in it, growing
 */
public record Sources(Map<Integer, SourceFile> files, Map<Integer, Integer> above, Map<Integer, int[]> dropped)
        implements Serializable {
    private static final int[] NONE = {};

    /** By how much the rows of a source are numbered higher in its file than in the source. */
    int above(int source) {
        return above.getOrDefault(source, 0);
    }

    /** The files that do not number their rows. */
    Set<String> unnumbered() {
        return files.values().stream()
                .filter(file -> !file.numbered())
                .map(SourceFile::path)
                .collect(Collectors.toSet());
    }

    /** Adds the rows of a slice that were accepted. */
    void add(Slice slice, SliceReader reader) {
        int[] out = dropped.getOrDefault(slice.source(), NONE);
        reader.add(
                slice,
                Objects.requireNonNull(files.get(slice.source())),
                above(slice.source()),
                row -> Arrays.binarySearch(out, row) < 0);
    }

    /** Adds the rows of slices to the tables that there are, in the order of their sources. */
    void fill(Map<String, Rows> tables, Collection<Slice> slices) {
        Map<String, SliceReader> readers = new HashMap<>();
        tables.forEach((table, rows) -> readers.put(table, new SliceReader(rows)));
        slices.stream()
                .sorted(Comparator.comparingInt(Slice::source).thenComparingInt(Slice::first))
                .forEach(slice -> {
                    SliceReader reader = readers.get(slice.table());
                    if (reader != null) {
                        add(slice, reader);
                    }
                });
    }
}
