package io.mingcha.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which column a header word means. The words of a header of several rows are joined from above; a column is found by the
 * joined word, or by its last part where no other column ends with it.
 *
 * @param first the first of its rows, as people number them
 * @param last its last row
 * @param labels by column, the parts of its word from above; none for a column without a word
 * @param titles what stands above it
 */
record SheetHeader(int first, int last, List<List<String>> labels, List<String> titles, Map<String, Integer> index) {

    static SheetHeader of(int first, int last, List<List<String>> labels, List<String> titles) {
        Map<String, Integer> index = new LinkedHashMap<>();
        Map<String, Integer> tails = new LinkedHashMap<>();
        for (int column = 0; column < labels.size(); column++) {
            List<String> parts = labels.get(column);
            if (!parts.isEmpty()) {
                index.putIfAbsent(key(String.join("", parts)), column);
                index.putIfAbsent(key(bare(String.join("", parts))), column);
                String tail = parts.get(parts.size() - 1);
                tails.merge(key(bare(tail)), column, (a, b) -> a.equals(b) ? a : -1);
            }
        }
        tails.forEach((tail, column) -> {
            if (column >= 0) {
                index.putIfAbsent(tail, column);
            }
        });
        return new SheetHeader(first, last, List.copyOf(labels), List.copyOf(titles), index);
    }

    /** A word without its unit in brackets. */
    private static String bare(String word) {
        return word.replaceFirst("[(（][^()（）]*[)）]$", "");
    }

    private static String key(String word) {
        return HalfWidth.word(word).replaceAll("[/\\\\*]", "").toLowerCase(java.util.Locale.ROOT);
    }

    /** The column of a word; -1 where there is none. */
    int column(String word) {
        return index.getOrDefault(key(word), -1);
    }

    boolean has(String word) {
        return column(word) >= 0;
    }

    /** The words of all columns that have one, as they are shown. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        for (int column = 0; column < labels.size(); column++) {
            if (!labels.get(column).isEmpty()) {
                words.add(word(column));
            }
        }
        return words;
    }

    /** The word of a column, its parts joined; empty where it has none. */
    String word(int column) {
        return column < labels.size() ? String.join("", labels.get(column)) : "";
    }
}
