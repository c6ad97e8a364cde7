package io.mingcha.spark;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.intake.PackedRows;
import io.mingcha.source.ColumnMatch;
import io.mingcha.source.TypedText;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.collection.Iterable;

/** The cells of rows with types as the texts that a file would have. */
record ParquetCells(ColumnMatch match) implements Serializable {
    /** Finds a table's columns among those that a schema has. */
    static ParquetCells of(String table, StructType schema) {
        return new ParquetCells(ColumnMatch.of(Dictionary.shipped().table(table), Arrays.asList(schema.fieldNames())));
    }

    Set<String> columns() {
        return match.positions().keySet();
    }

    /** In Chinese, on what is not read. */
    List<String> notes() {
        return match.notes();
    }

    /** All rows, numbered from 1. */
    PackedRows packed(String name, Iterator<Row> rows) {
        Table table = Dictionary.shipped().table(name);
        PackedRows packed = new PackedRows(table.columns().size());
        String[] cells = new String[table.columns().size()];
        while (rows.hasNext()) {
            Row row = rows.next();
            Arrays.fill(cells, "");
            match.positions().forEach((columnName, position) -> {
                Column column = table.column(columnName);
                cells[column.index()] = text(row.get(position), column);
            });
            packed.append(packed.size() + 1, Arrays.asList(cells));
        }
        return packed;
    }

    private static String text(@Nullable Object value, Column column) {
        if (value == null) {
            return "";
        }
        if (value instanceof Iterable<?> list) {
            return scala.jdk.javaapi.CollectionConverters.asJava(list.toSeq()).stream()
                    .map(one -> text(one, column))
                    .collect(Collectors.joining(";"));
        }
        return TypedText.of(value, column.type());
    }
}
