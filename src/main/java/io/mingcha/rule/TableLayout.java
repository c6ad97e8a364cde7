package io.mingcha.rule;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a table of figures is laid out for people to edit: a line for each word and first day in force, a column for each
 * other word.
 *
 * @param title the header of the column of words
 * @param lines the part of a figure's key by the word of its line
 * @param columns the part of a figure's key by the header of its column
 */
public record TableLayout(String title, Map<String, String> lines, Map<String, String> columns)
        implements Serializable {
    /** The header of the column of first days. */
    public static final String FROM = "起始日期";

    static TableLayout read(YamlPlace place) {
        place.allowOnly(List.of("lines", "columns"));
        Map<String, YamlPlace> lines = place.get("lines").entries();
        if (lines.size() != 1) {
            throw place.fault("lines 应只有一列");
        }
        Map.Entry<String, YamlPlace> column = lines.entrySet().iterator().next();
        return new TableLayout(column.getKey(), words(column.getValue()), words(place.get("columns")));
    }

    private static Map<String, String> words(YamlPlace place) {
        Map<String, String> words = new LinkedHashMap<>();
        place.entries().forEach((word, key) -> words.put(word, key.text()));
        return words;
    }

    /** The keys of all figures of a table, each with its words. */
    Map<String, String> cells(String table) {
        Map<String, String> cells = new LinkedHashMap<>();
        lines.forEach((line, lineKey) -> columns.forEach(
                (column, columnKey) -> cells.put(table + "." + lineKey + "." + columnKey, line + "，" + column)));
        return cells;
    }
}
