package io.mingcha.scan.blameless;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows on their way into csv files with canonical columns. */
final class Tables {
    private final Map<String, List<Cells>> files = new TreeMap<>();
    private final Map<String, Integer> numbers = new TreeMap<>();

    /** The cells of a row, by column. */
    static final class Cells {
        private final Table table;
        private final Map<String, String> values = new LinkedHashMap<>();

        private Cells(Table table) {
            this.table = table;
        }

        /** Sets a cell; null leaves it blank. A column that the table lacks is refused. */
        Cells set(String column, @Nullable Object value) {
            table.column(column);
            values.put(
                    column,
                    value == null
                            ? ""
                            : value instanceof Collection<?> ids
                                    ? ids.stream().map(Object::toString).collect(Collectors.joining(";"))
                                    : value.toString());
            return this;
        }

        String get(String column) {
            return values.getOrDefault(column, "");
        }
    }

    /** A further row of a table's only file. */
    Cells row(String table) {
        return row(table, table);
    }

    /** A further row of one of a table's files. */
    Cells row(String file, String table) {
        Table described = Dictionary.shipped().find(table);
        if (described == null) {
            throw new IllegalArgumentException("no table " + table);
        }
        Cells cells = new Cells(described);
        files.computeIfAbsent(file, name -> new ArrayList<>()).add(cells);
        return cells;
    }

    /** The next number of a kind, as an id. */
    String next(String kind) {
        return "%s-%04d".formatted(kind, numbers.merge(kind, 1, Integer::sum));
    }

    List<Cells> rows(String file) {
        return files.getOrDefault(file, List.of());
    }

    /** Writes a csv file for each, with the columns of its table that some row of the file uses. */
    void write(Path folder) throws IOException {
        for (Map.Entry<String, List<Cells>> file : files.entrySet()) {
            List<Cells> rows = file.getValue();
            List<String> columns = rows.get(0).table.columns().stream()
                    .map(Column::name)
                    .filter(column -> rows.stream().anyMatch(row -> row.values.containsKey(column)))
                    .toList();
            List<String> lines = new ArrayList<>();
            lines.add(String.join(",", columns));
            for (Cells row : rows) {
                lines.add(columns.stream().map(row::get).collect(Collectors.joining(",")));
            }
            Files.write(folder.resolve(file.getKey() + ".csv"), lines);
        }
    }
}
