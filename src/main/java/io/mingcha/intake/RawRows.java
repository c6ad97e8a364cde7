package io.mingcha.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a file's rows one after the other, blank ones too. */
public interface RawRows extends Closeable {
    /** The next row; null at the end. */
    @Nullable
    RawRow next() throws IOException;

    /** The rows of a source of records. */
    static RawRows of(RecordSource source, @Nullable SheetNumbers numbers) {
        Cells record = new Cells();
        return new RawRows() {
            @Override
            public @Nullable RawRow next() throws IOException {
                if (!source.next(record)) {
                    return null;
                }
                List<RawCell> cells = new ArrayList<>(record.count());
                for (int cell = 0; cell < record.count(); cell++) {
                    cells.add(
                            record.isBlank(cell)
                                    ? RawCell.BLANK
                                    : new RawCell(record.text(cell), record.kind(cell), numbers));
                }
                return new RawRow(record.row(), cells);
            }

            @Override
            public void close() throws IOException {
                source.close();
            }
        };
    }
}
