package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An inspection or assessment of one unit by another.
 *
 * @param feedbackOn the day its outcome was told; null where that is unknown or has not happened by as-of
 */
public record Inspection(
        Row row,
        String inspectionId,
        String organiserId,
        String targetId,
        LocalDate date,
        @Nullable Boolean planned,
        @Nullable LocalDate feedbackDueOn,
        @Nullable LocalDate feedbackOn)
        implements Fact {
    /** The calendar month of the date, as yyyy-MM. */
    public String month() {
        return date.toString().substring(0, 7);
    }

    /** Organiser, target and calendar month, as keys have them. */
    public String pairMonth() {
        return Key.of(organiserId, targetId, month());
    }

    /** The day the wait for feedback is counted to: that of the feedback, or as-of while there is none. */
    public LocalDate waitedTo() {
        return feedbackOn == null ? asOf() : feedbackOn;
    }

    /** Reads the rows of {@code inspections}. */
    static final class Reader {
        private final View view;
        private final Column inspectionId;
        private final Column organiserId;
        private final Column targetId;
        private final Column date;
        private final Column planned;
        private final Column feedbackDueOn;
        private final Column feedbackOn;

        Reader(View view) {
            this.view = view;
            this.inspectionId = view.column("inspection_id");
            this.organiserId = view.column("organiser_id");
            this.targetId = view.column("target_id");
            this.date = view.column("date");
            this.planned = view.column("planned");
            this.feedbackDueOn = view.column("feedback_due_on");
            this.feedbackOn = view.column("feedback_on");
        }

        Inspection read(int row) {
            return new Inspection(
                    new Row(view, row),
                    view.required(inspectionId, row),
                    view.required(organiserId, row),
                    view.required(targetId, row),
                    view.requiredDate(date, row),
                    view.bool(planned, row),
                    view.date(feedbackDueOn, row),
                    view.date(feedbackOn, row));
        }
    }
}
