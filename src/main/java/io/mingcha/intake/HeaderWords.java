package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Table;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that name a table's columns: the canonical ones and those of the dictionary, in any case. */
final class HeaderWords {
    private final Map<String, Column> columns = new HashMap<>();

    HeaderWords(Table table) {
        // canonical names first: no other column's word may take them
        table.columns().forEach(column -> columns.put(Letters.word(column.name()), column));
        for (Column column : table.columns()) {
            column.headers().forEach(word -> columns.putIfAbsent(Letters.word(word), column));
        }
    }

    /** The column of a word; null where it names none. */
    @Nullable
    Column find(String word) {
        return columns.get(Letters.word(word));
    }
}
