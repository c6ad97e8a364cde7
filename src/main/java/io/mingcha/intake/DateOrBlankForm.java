package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.table.Rows;
import java.util.Set;
import java.util.stream.Collectors;

/** A date, or one of the column's words that stand for none, such as 长期. */
final class DateOrBlankForm implements CellForm {
    private final DateForm date = new DateForm();
    private final Set<String> blanks;

    DateOrBlankForm(Column column) {
        this.blanks = column.blanks().stream().map(Letters::word).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public long read(Cells cells, int cell) throws CellFault {
        return blanks.contains(Letters.word(cells.text(cell))) ? Rows.BLANK : date.read(cells, cell);
    }
}
