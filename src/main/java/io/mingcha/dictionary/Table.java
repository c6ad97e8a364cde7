package io.mingcha.dictionary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of the dictionary.
 *
 * @param name the canonical name of its files and sheets
 * @param chinese the other names accepted, the first being the one shown to people
 * @param core one of the four tables the product is about
 * @param columns its columns, in order
 * @param ownDate the column that dates a row; null for a table whose rows always take part
 * @param spanStart where a row spans a time: the column it starts at, else null
 * @param spanEnd where a row spans a time: the column it ends at, never before its start, else null
 */
public record Table(
        String name,
        List<String> chinese,
        boolean core,
        List<Column> columns,
        @Nullable Column ownDate,
        @Nullable Column spanStart,
        @Nullable Column spanEnd) {
    public Table {
        chinese = List.copyOf(chinese);
        columns = List.copyOf(columns);
    }

    /** Tables of one name in one hash bucket are told apart soon enough; a hash of all words would be long work. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /**
     * The column of that canonical name.
     *
     * @throws IllegalArgumentException if the table has no such column
     */
    public Column column(String columnName) {
        for (Column column : columns) {
            if (column.name().equals(columnName)) {
                return column;
            }
        }
        throw new IllegalArgumentException("table " + name + " has no column " + columnName);
    }

    /** The columns that together are unique inside a data set, in order. */
    public List<Column> keyColumns() {
        return columns.stream().filter(Column::key).toList();
    }

    /**
     * The columns by which a row belongs to a unit, the surest first: one that names the unit, then one that names a
     * person of it, then one that names a task of it. Empty for a table whose rows belong to none.
     */
    public List<Column> owners() {
        List<Column> owners = new ArrayList<>();
        columns.stream()
                .filter(column ->
                        column.name().equals("unit_id") || ("unit".equals(column.refers()) && column.required()))
                .findFirst()
                .ifPresent(owners::add);
        columns.stream()
                .filter(column -> "person".equals(column.refers())
                        && (column.required() || column.name().equals("person_id")))
                .findFirst()
                .ifPresent(owners::add);
        columns.stream()
                .filter(column -> column.name().equals("task_id") && !column.key())
                .findFirst()
                .ifPresent(owners::add);
        return owners;
    }

    /** The name shown to people. */
    public String title() {
        return chinese.get(0);
    }
}
