package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which cell of a record belongs to which column. */
final class Header {
    private final int[] cells;
    private final int width;
    private final int count;
    private final Set<String> columns;
    private final List<Column> missing;
    private final List<String> notes;

    private Header(int[] cells, int width, int count, Set<String> columns, List<Column> missing, List<String> notes) {
        this.cells = cells;
        this.width = width;
        this.count = count;
        this.columns = columns;
        this.missing = missing;
        this.notes = notes;
    }

    /** Reads a record as a header, whatever it holds. */
    static Header of(Table table, HeaderWords words, Cells record) {
        int[] cells = new int[table.columns().size()];
        Arrays.fill(cells, -1);
        Set<String> columns = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        int width = 0;
        for (int cell = 0; cell < record.count(); cell++) {
            if (record.isBlank(cell)) {
                continue;
            }
            width = cell + 1;
            String word = record.text(cell);
            Column column = words.find(word);
            if (column == null) {
                unknown.add("“" + Shown.clipped(word) + "”");
            } else if (columns.add(column.name())) {
                cells[column.index()] = cell;
            } else {
                String first = record.text(cells[column.index()]);
                notes.add("列“" + word + "”与前面的列“" + first + "”含义相同，只用前者，后者作为多余的列未读");
            }
        }
        if (!unknown.isEmpty()) {
            notes.add("未识别的列未读：" + String.join("、", unknown));
        }
        List<Column> missing = table.columns().stream()
                .filter(column -> column.required() && cells[column.index()] < 0)
                .toList();
        return new Header(cells, width, record.count(), columns, missing, notes);
    }

    /** How many columns of a table a line names, if it were split by another sign. */
    static int recognised(HeaderWords words, String[] cells) {
        Set<String> columns = new LinkedHashSet<>();
        for (String cell : cells) {
            Column column = words.find(cell);
            if (column != null) {
                columns.add(column.name());
            }
        }
        return columns.size();
    }

    /** The position of a column's cell; -1 where the file lacks the column. */
    int cell(int column) {
        return cells[column];
    }

    /** How many cells the header has up to its last one that is not blank. */
    int width() {
        return width;
    }

    /** How many cells the header has. */
    int count() {
        return count;
    }

    /** The canonical names of the columns present. */
    Set<String> columns() {
        return columns;
    }

    /** The required columns that the file lacks. */
    List<Column> missing() {
        return missing;
    }

    /** What a user should know about words that were not used. */
    List<String> notes() {
        return notes;
    }
}
