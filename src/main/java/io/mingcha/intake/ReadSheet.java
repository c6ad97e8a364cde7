package io.mingcha.intake;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet that was read whole. */
record ReadSheet(String name, boolean hidden, SheetLayout layout, List<RawRow> rows) implements RawSheet {
    @Override
    public RawRows open() {
        Iterator<RawRow> next = rows.iterator();
        return new RawRows() {
            @Override
            public @Nullable RawRow next() {
                return next.hasNext() ? next.next() : null;
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
