package io.mingcha.finding;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that a finding rests on, or a finding of the first tier that one of the second counts.
 *
 * @param table the table, or {@code findings}
 * @param key the row's key in its table, or the finding's id
 * @param file the path below the data folder; null for a finding
 * @param row where it stands in the file, from 1; null for a finding, and in a source that does not number its rows
 * @param cells the cells that mattered, by column; null where blank
 */
public record Evidence(
        String table,
        String key,
        @Nullable String file,
        @Nullable Integer row,
        Map<String, @Nullable String> cells) implements Serializable {
    /** This without the row's number. */
    public Evidence unnumbered() {
        return new Evidence(table, key, file, null, cells);
    }

    /** Where the row stands, in Chinese; null for a finding. */
    public @Nullable String place() {
        return file == null || row == null ? file : file + " 第 " + row + " 行";
    }
}
