package io.mingcha.source;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a database's table or a Parquet file are which columns of a table.
 *
 * @param positions by canonical name, where the column stands, from 0
 * @param notes in Chinese, on what is not read or lacking
 */
public record ColumnMatch(Map<String, Integer> positions, List<String> notes) implements Serializable {
    /** Finds the columns by their names, in any case, or the words of the dictionary. */
    public static ColumnMatch of(Table table, List<String> names) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (int position = 0; position < names.size(); position++) {
            String name = names.get(position);
            Column column = find(table, name);
            if (column == null) {
                unknown.add(name);
            } else if (positions.putIfAbsent(column.name(), position) != null) {
                notes.add("列“" + name + "”与“" + names.get(positions.get(column.name())) + "”含义相同，同时出现时只用后者");
            }
        }
        if (!unknown.isEmpty()) {
            notes.add("未识别的列未读：“" + String.join("”、“", unknown) + "”");
        }
        String missing = table.columns().stream()
                .filter(column -> column.required() && !positions.containsKey(column.name()))
                .map(Column::chinese)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            notes.add("缺少必填的列：" + missing);
        }
        return new ColumnMatch(positions, notes);
    }

    /** The column that a name means; null where it means none. */
    static @Nullable Column find(Table table, String name) {
        for (Column column : table.columns()) {
            if (column.name().equalsIgnoreCase(name) || column.headers().contains(name)) {
                return column;
            }
        }
        return null;
    }
}
