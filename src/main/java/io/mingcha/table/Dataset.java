package io.mingcha.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables that are present. A table of which rows were read and none accepted is absent, so that nothing is concluded
 * from its emptiness; a table that is present and empty is how an office says "none".
 */
public record Dataset(Map<String, Rows> tables) {
    public Dataset {
        tables = Map.copyOf(tables);
    }

    public boolean has(String table) {
        return tables.containsKey(table);
    }

    /** The rows of a table; null where it is absent. */
    public @Nullable Rows find(String table) {
        return tables.get(table);
    }
}
