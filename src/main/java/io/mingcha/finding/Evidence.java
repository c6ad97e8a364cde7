package io.mingcha.finding;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that a finding rests on.
 *
 * @param key the row's key in its table
 * @param file the path below the data folder
 * @param row where it stands in the file, from 1
 * @param cells the cells that mattered, by column; null where blank
 */
public record Evidence(String table, String key, String file, int row, Map<String, @Nullable String> cells) {}
