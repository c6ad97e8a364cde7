package io.mingcha.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A table whose columns line up whatever mixture of scripts they hold. Where it is wider than its place, the widest columns
 * are narrowed and their cells wrapped.
 */
public final class TextTable {
    private static final String GAP = "  ";
    private static final int NARROWEST = 6;
    private static final int DETAIL_INDENT = 4;

    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private record Column(String title, Kind kind, Function<String, Paint> paint) {}

    private enum Kind {
        WORDS,
        NUMBER,
        /** Is never wrapped, so that it can be copied. */
        NAME
    }

    private record Row(List<String> cells, String detail) {}

    /** Adds a column of words. */
    public TextTable column(String title) {
        return column(title, cell -> Paint.PLAIN);
    }

    /** Adds a column of words whose colour depends on the word. */
    public TextTable column(String title, Function<String, Paint> paint) {
        columns.add(new Column(title, Kind.WORDS, paint));
        return this;
    }

    /** Adds a column of names that are never wrapped, so that they can be copied. */
    public TextTable name(String title) {
        columns.add(new Column(title, Kind.NAME, cell -> Paint.PLAIN));
        return this;
    }

    /** Adds a column of numbers, which stand at its right edge. */
    public TextTable number(String title) {
        columns.add(new Column(title, Kind.NUMBER, cell -> Paint.PLAIN));
        return this;
    }

    /** Adds a row: a cell per column. */
    public TextTable row(Object... cells) {
        return rowWithDetail("", cells);
    }

    /** Adds a row with a paragraph that stands below it across the table. */
    public TextTable rowWithDetail(String detail, Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(new Row(Arrays.stream(cells).map(String::valueOf).toList(), detail));
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The lines, none wider than the width unless there are too many columns for it. */
    public List<String> lines(int width, boolean colour) {
        int[] widths = fit(width);
        List<String> lines = new ArrayList<>();
        add(lines, columns.stream().map(Column::title).toList(), widths, colour, true);
        for (Row row : rows) {
            add(lines, row.cells(), widths, colour, false);
            if (!row.detail().isEmpty()) {
                Width.wrap(row.detail(), width - DETAIL_INDENT)
                        .forEach(line -> lines.add(" ".repeat(DETAIL_INDENT) + line));
            }
        }
        return lines;
    }

    private void add(List<String> lines, List<String> cells, int[] widths, boolean colour, boolean title) {
        List<List<String>> wrapped = IntStream.range(0, widths.length)
                .mapToObj(i -> Width.wrap(cells.get(i), widths[i]))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
        for (int at = 0; at < height; at++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                Column column = columns.get(i);
                String part = at < wrapped.get(i).size() ? wrapped.get(i).get(at) : "";
                Paint paint = title ? Paint.DIM : column.paint().apply(cells.get(i));
                int blanks = Math.max(0, widths[i] - Width.of(part));
                line.append(i == 0 ? "" : GAP)
                        .append(" ".repeat(column.kind() == Kind.NUMBER ? blanks : 0))
                        .append(paint.on(part, colour))
                        .append(" ".repeat(column.kind() == Kind.NUMBER ? 0 : blanks));
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    /** The width of each column: what its longest line needs, the widest cut down to what there is room for. */
    private int[] fit(int width) {
        int[] needs = IntStream.range(0, columns.size()).map(this::need).toArray();
        int room = width - GAP.length() * (columns.size() - 1);
        int cap = Arrays.stream(needs).max().orElse(NARROWEST);
        while (cap > NARROWEST && Arrays.stream(capped(needs, cap)).sum() > room) {
            cap--;
        }
        int[] widths = capped(needs, cap);
        int left = room - Arrays.stream(widths).sum();
        for (int i = 0; i < widths.length && left > 0; i++) {
            if (widths[i] < needs[i]) {
                widths[i]++;
                left--;
            }
        }
        return widths;
    }

    private int[] capped(int[] needs, int cap) {
        return IntStream.range(0, needs.length)
                .map(i -> columns.get(i).kind() == Kind.NAME ? needs[i] : Math.min(needs[i], cap))
                .toArray();
    }

    private int need(int column) {
        int need = Width.of(columns.get(column).title());
        for (Row row : rows) {
            need = Math.max(
                    need,
                    row.cells().get(column).lines().mapToInt(Width::of).max().orElse(0));
        }
        return need;
    }
}
