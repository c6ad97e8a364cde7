package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import java.util.Set;

/**
 * A party activity of a unit.
 *
 * @param attendees who was there; empty where nobody was written down, which says nothing
 */
public record Activity(Row row, String activityId, String unitId, String kind, LocalDate date, Set<String> attendees)
        implements Fact {
    /** Reads the rows of {@code activities}. */
    static final class Reader {
        private final View view;
        private final Column activityId;
        private final Column unitId;
        private final Column kind;
        private final Column date;
        private final Column attendees;

        Reader(View view) {
            this.view = view;
            this.activityId = view.column("activity_id");
            this.unitId = view.column("unit_id");
            this.kind = view.column("kind");
            this.date = view.column("date");
            this.attendees = view.column("attendees");
        }

        Activity read(int row) {
            return new Activity(
                    new Row(view, row),
                    view.required(activityId, row),
                    view.required(unitId, row),
                    view.requiredCode(kind, row),
                    view.requiredDate(date, row),
                    Set.copyOf(view.ids(attendees, row)));
        }
    }
}
