package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.ColumnType;
import io.mingcha.table.Rows;
import io.mingcha.table.TextPool;
import java.util.Set;
import java.util.stream.Collectors;

/** A text, an identifier or a list of identifiers, stored as its number in the column's pool. */
final class TextForm implements CellForm {
    private final ColumnType type;
    private final Texts pool;
    private final Set<String> blanks;

    /** Where texts are numbered. */
    interface Texts {
        int add(char[] chars, int from, int to);
    }

    TextForm(Column column, TextPool pool) {
        this(column, pool::add);
    }

    TextForm(Column column, Texts pool) {
        this.type = column.type();
        this.pool = pool;
        this.blanks = column.blanks().stream().map(Letters::word).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public long read(Cells cells, int cell) {
        if (type != ColumnType.TEXT) {
            fold(cells, cell);
        }
        if (type == ColumnType.IDS) {
            list(cells, cell);
        }
        int from = cells.from(cell);
        int to = cells.to(cell);
        boolean blank = from == to || (!blanks.isEmpty() && blanks.contains(Letters.word(cells.text(cell))));
        return blank ? Rows.BLANK : pool.add(cells.chars(), from, to);
    }

    /** Folds an identifier where it lies, which keeps its length. */
    static void fold(Cells cells, int cell) {
        char[] chars = cells.chars();
        for (int i = cells.from(cell); i < cells.to(cell); i++) {
            chars[i] = Letters.fold(chars[i]);
        }
    }

    /** Writes the list anew where it lies, joined by single semicolons without blanks, which never makes it longer. */
    private static void list(Cells cells, int cell) {
        char[] chars = cells.chars();
        int start = cells.from(cell);
        int end = cells.to(cell);
        int out = start;
        int from = start;
        while (from < end) {
            int to = from;
            while (to < end && !isSeparator(chars[to])) {
                to++;
            }
            int first = from;
            int last = to;
            while (first < last && Letters.isBlank(chars[first])) {
                first++;
            }
            while (last > first && Letters.isBlank(chars[last - 1])) {
                last--;
            }
            if (first < last) {
                if (out > start) {
                    chars[out++] = ';';
                }
                System.arraycopy(chars, first, chars, out, last - first);
                out += last - first;
            }
            from = to + 1;
        }
        cells.resize(cell, out - start);
    }

    private static boolean isSeparator(char c) {
        return c == ';' || c == '；' || c == '、';
    }
}
