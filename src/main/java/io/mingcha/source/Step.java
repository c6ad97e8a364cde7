package io.mingcha.source;

import io.mingcha.dictionary.ColumnType;
import io.mingcha.intake.CellFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One turn that a cell's texts take on their way into a column; most turn each text for itself. */
interface Step {
    /** @throws CellFault if a text cannot be understood */
    List<String> apply(List<String> texts, SourceRow row) throws CellFault;

    /** What a spreadsheet's number is to be read as by this step; null where it does not say. */
    default @Nullable ColumnType reads() {
        return null;
    }
}
