package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A meeting that a unit held. */
public record Meeting(
        Row row,
        String meetingId,
        String unitId,
        LocalDate date,
        String mode,
        @Nullable Boolean onlineCapable,
        @Nullable Long minutes,
        @Nullable Long resolutions)
        implements Fact {
    /** The calendar month of the date, as yyyy-MM. */
    public String month() {
        return date.toString().substring(0, 7);
    }

    /** Unit and calendar month, as keys have them. */
    public String unitMonth() {
        return Key.of(unitId, month());
    }

    /** Reads the rows of {@code meetings}. */
    static final class Reader {
        private final View view;
        private final Column meetingId;
        private final Column unitId;
        private final Column date;
        private final Column mode;
        private final Column onlineCapable;
        private final Column minutes;
        private final Column resolutions;

        Reader(View view) {
            this.view = view;
            this.meetingId = view.column("meeting_id");
            this.unitId = view.column("unit_id");
            this.date = view.column("date");
            this.mode = view.column("mode");
            this.onlineCapable = view.column("online_capable");
            this.minutes = view.column("minutes");
            this.resolutions = view.column("resolutions");
        }

        Meeting read(int row) {
            return new Meeting(
                    new Row(view, row),
                    view.required(meetingId, row),
                    view.required(unitId, row),
                    view.requiredDate(date, row),
                    view.requiredCode(mode, row),
                    view.bool(onlineCapable, row),
                    view.number(minutes, row),
                    view.number(resolutions, row));
        }
    }
}
