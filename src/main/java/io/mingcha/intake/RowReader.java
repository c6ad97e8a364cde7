package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Table;
import io.mingcha.table.Rows;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Turns the cells of one record into the stored values of a row, or says which cell stands against it. */
final class RowReader {
    /** The first fault of a record in the order of the table's columns. */
    record Fault(Column column, String value, String reason) {}

    private final Table table;
    private final CellForm[] forms;
    private final long[] values;
    private int read;

    /**
     * @param rows whose pools take the texts; those of a row rejected later stay there, unused
     * @param unknownWords told of each word that is read as a column's other code
     */
    RowReader(Table table, Rows rows, BiConsumer<Column, String> unknownWords) {
        this.table = table;
        this.values = new long[table.columns().size()];
        this.forms = new CellForm[values.length];
        for (Column column : table.columns()) {
            forms[column.index()] = column.type().pooled()
                    ? new TextForm(column, rows.pool(column.index()))
                    : form(column, unknownWords);
        }
    }

    /** How the cells of a column that holds no texts are read. */
    static CellForm form(Column column, BiConsumer<Column, String> unknownWords) {
        return switch (column.type()) {
            case DATE -> column.blanks().isEmpty() ? new DateForm() : new DateOrBlankForm(column);
            case TIME -> new TimeForm();
            case DATETIME -> new DateTimeForm();
            case MONEY -> new MoneyForm();
            case INT -> new CountForm();
            case BOOL, ENUM -> new WordForm(column, word -> unknownWords.accept(column, word));
            case ID, TEXT, IDS -> throw new IllegalArgumentException(column.name() + " holds texts");
        };
    }

    /** The values of the row read last; the same array every time. */
    long[] values() {
        return values;
    }

    /** How many columns of the row read last have values of it: those before the one at fault. */
    int read() {
        return read;
    }

    /** Reads a record of as many cells as there should be; null where it is a row. */
    @Nullable
    Fault read(RowSource source, Cells row) {
        for (Column column : table.columns()) {
            int cell = source.cell(column.index());
            read = column.index();
            try {
                long value = cell < 0 || row.isBlank(cell) ? Rows.BLANK : value(source, row, cell, column);
                if (value == Rows.BLANK && column.required()) {
                    throw new CellFault(
                            cell < 0 ? "文件缺少必填的列“" + column.chinese() + "”" : "必填的“" + column.chinese() + "”为空");
                }
                values[column.index()] = value;
            } catch (CellFault e) {
                return new Fault(column, cell < 0 ? "" : row.text(cell), e.reason());
            }
        }
        read = values.length;
        return spanFault(source, row);
    }

    private long value(RowSource source, Cells row, int cell, Column column) throws CellFault {
        if (row.kind(cell) != Cells.Kind.TEXT) {
            source.adapt(row, cell, column.type());
        }
        return forms[column.index()].read(row, cell);
    }

    private @Nullable Fault spanFault(RowSource source, Cells row) {
        Column start = table.spanStart();
        Column end = table.spanEnd();
        if (start == null || end == null) {
            return null;
        }
        long from = values[start.index()];
        long to = values[end.index()];
        if (from == Rows.BLANK || to == Rows.BLANK || from <= to) {
            return null;
        }
        String written = row.text(source.cell(start.index()));
        return new Fault(
                end,
                row.text(source.cell(end.index())),
                "“" + end.chinese() + "”早于“" + start.chinese() + "”（" + written + "）");
    }
}
