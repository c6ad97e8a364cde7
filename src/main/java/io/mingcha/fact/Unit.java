package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import org.jspecify.annotations.Nullable;

/** A unit of the office. */
public record Unit(
        Row row,
        String unitId,
        String name,
        @Nullable String parentId,
        @Nullable String headId) implements Fact {
    /** Reads the rows of {@code units}. */
    static final class Reader {
        private final View view;
        private final Column unitId;
        private final Column name;
        private final Column parentId;
        private final Column headId;

        Reader(View view) {
            this.view = view;
            this.unitId = view.column("unit_id");
            this.name = view.column("name");
            this.parentId = view.column("parent_id");
            this.headId = view.column("head_id");
        }

        Unit read(int row) {
            return new Unit(
                    new Row(view, row),
                    view.required(unitId, row),
                    view.required(name, row),
                    view.text(parentId, row),
                    view.text(headId, row));
        }
    }
}
