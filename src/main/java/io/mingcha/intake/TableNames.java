package io.mingcha.intake;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which table a file or a sheet is named after. */
public final class TableNames {
    private final Map<String, Table> tables = new LinkedHashMap<>();

    public TableNames(Dictionary dictionary) {
        this(dictionary.tables());
    }

    TableNames(Collection<Table> known) {
        for (Table table : known) {
            List<String> names = new ArrayList<>(table.chinese());
            names.add(table.name());
            names.forEach(name -> tables.putIfAbsent(Letters.word(name), table));
        }
    }

    /**
     * The table whose name a name is, or begins with before a {@code -} or {@code _}; the longest wins, since
     * {@code task_events} is no part of {@code tasks}. Null where there is none.
     */
    public @Nullable Table find(String name) {
        String word = Letters.word(name);
        for (int length = word.length(); length > 0; length--) {
            boolean ends = length == word.length() || word.charAt(length) == '-' || word.charAt(length) == '_';
            Table table = ends ? tables.get(word.substring(0, length)) : null;
            if (table != null) {
                return table;
            }
        }
        return null;
    }
}
