package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A trip or an errand outside.
 *
 * @param kind trip, local or private
 * @param approved granted, and that known by as-of
 */
public record Outing(
        Row row,
        String outingId,
        String personId,
        String kind,
        LocalDate startDate,
        LocalDate endDate,
        @Nullable String startHalf,
        @Nullable String endHalf,
        @Nullable String destination,
        boolean approved,
        @Nullable LocalDate approvedOn)
        implements Fact {
    /** Whether a day lies between the first and the last day, neither of them. */
    boolean strictlyAround(LocalDate day) {
        return startDate.isBefore(day) && day.isBefore(endDate);
    }

    /** Reads the rows of {@code outings}. */
    static final class Reader {
        private final View view;
        private final Column outingId;
        private final Column personId;
        private final Column kind;
        private final Column startDate;
        private final Column endDate;
        private final Column startHalf;
        private final Column endHalf;
        private final Column destination;
        private final Column status;
        private final Column approvedOn;

        Reader(View view) {
            this.view = view;
            this.outingId = view.column("outing_id");
            this.personId = view.column("person_id");
            this.kind = view.column("kind");
            this.startDate = view.column("start_date");
            this.endDate = view.column("end_date");
            this.startHalf = view.column("start_half");
            this.endHalf = view.column("end_half");
            this.destination = view.column("destination");
            this.status = view.column("status");
            this.approvedOn = view.column("approved_on");
        }

        Outing read(int row) {
            return new Outing(
                    new Row(view, row),
                    view.required(outingId, row),
                    view.required(personId, row),
                    view.requiredCode(kind, row),
                    view.requiredDate(startDate, row),
                    view.requiredDate(endDate, row),
                    view.code(startHalf, row),
                    view.code(endHalf, row),
                    view.text(destination, row),
                    Approval.known(view, row, status, approvedOn),
                    view.date(approvedOn, row));
        }
    }
}
