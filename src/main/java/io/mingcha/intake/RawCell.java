package io.mingcha.intake;

import io.mingcha.dictionary.ColumnType;
import org.jspecify.annotations.Nullable;

/** A cell as its file writes it, which means something only once it is asked for as a type. */
public final class RawCell {
    /** A cell that holds nothing. */
    public static final RawCell BLANK = new RawCell("", Cells.Kind.TEXT, null);

    private final String text;
    private final Cells.Kind kind;
    private final @Nullable SheetNumbers numbers;

    RawCell(String text, Cells.Kind kind, @Nullable SheetNumbers numbers) {
        this.text = text;
        this.kind = kind;
        this.numbers = numbers;
    }

    Cells.Kind kind() {
        return kind;
    }

    @Nullable
    SheetNumbers numbers() {
        return numbers;
    }

    /** A cell that holds a text. */
    public static RawCell text(String text) {
        return new RawCell(text, Cells.Kind.TEXT, null);
    }

    public boolean isBlank() {
        return text.isEmpty() && kind != Cells.Kind.UNCALCULATED;
    }

    /** The trimmed text; of a spreadsheet's number, the number as the file writes it. */
    public String written() {
        return text;
    }

    /**
     * The trimmed text, a spreadsheet's number or date written as a value of the type.
     *
     * @throws CellFault if the cell can be no value of any type, or an identifier has lost its last digits as a number
     */
    public String as(ColumnType type) throws CellFault {
        if (kind == Cells.Kind.TEXT) {
            return text;
        }
        Cells one = new Cells();
        one.begin(1);
        one.add(text, kind);
        (numbers == null ? new SheetNumbers(false) : numbers).adapt(one, 0, type);
        return one.text(0);
    }
}
