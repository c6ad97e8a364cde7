package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody's time in a post of a unit. An end or a handover after as-of has not happened yet. */
public record Appointment(
        Row row,
        String appointmentId,
        String personId,
        String unitId,
        String post,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable LocalDate handoverOn)
        implements Fact {
    /** Reads the rows of {@code appointments}. */
    static final class Reader {
        private final View view;
        private final Column appointmentId;
        private final Column personId;
        private final Column unitId;
        private final Column post;
        private final Column startDate;
        private final Column endDate;
        private final Column handoverOn;

        Reader(View view) {
            this.view = view;
            this.appointmentId = view.column("appointment_id");
            this.personId = view.column("person_id");
            this.unitId = view.column("unit_id");
            this.post = view.column("post");
            this.startDate = view.column("start_date");
            this.endDate = view.column("end_date");
            this.handoverOn = view.column("handover_on");
        }

        Appointment read(int row) {
            return new Appointment(
                    new Row(view, row),
                    view.required(appointmentId, row),
                    view.required(personId, row),
                    view.required(unitId, row),
                    view.required(post, row),
                    view.requiredDate(startDate, row),
                    view.date(endDate, row),
                    view.date(handoverOn, row));
        }
    }
}
