package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an unannounced check saw.
 *
 * @param personId who was seen; null where the check is of the unit as a whole
 * @param workingTime whether it was a workday and a time within the working hours of either half, ends included
 * @param covered whether an approved leave or outing covers that half for the person; nobody's is covered
 * @param duty the duty slot of the person at that moment; null where there is none
 */
public record SpotCheck(
        Row row,
        String checkId,
        String unitId,
        @Nullable String personId,
        LocalDateTime checkedAt,
        String observed,
        boolean workingTime,
        boolean covered,
        @Nullable Duty duty)
        implements Fact {
    public LocalDate date() {
        return checkedAt.toLocalDate();
    }

    /** Reads the rows of {@code spot_checks}. */
    static final class Reader {
        private final View view;
        private final Column checkId;
        private final Column unitId;
        private final Column personId;
        private final Column checkedAt;
        private final Column observed;

        Reader(View view) {
            this.view = view;
            this.checkId = view.column("check_id");
            this.unitId = view.column("unit_id");
            this.personId = view.column("person_id");
            this.checkedAt = view.column("checked_at");
            this.observed = view.column("observed");
        }

        SpotCheck read(int row, Cover cover, List<Duty> slots) {
            LocalDateTime at = view.requiredDateTime(checkedAt, row);
            LocalDate day = at.toLocalDate();
            Hours hours = view.setting().day(day.toEpochDay()).hours();
            int time = at.toLocalTime().toSecondOfDay();
            boolean am = hours.workStart() <= time && time <= hours.noonStart();
            boolean pm = hours.noonEnd() <= time && time <= hours.workEnd();
            String person = view.text(personId, row);
            return new SpotCheck(
                    new Row(view, row),
                    view.required(checkId, row),
                    view.required(unitId, row),
                    person,
                    at,
                    view.requiredCode(observed, row),
                    (am || pm) && view.setting().calendar().isWorkday(Days.number(day)),
                    person != null && (am && cover.am(day.toEpochDay()) || pm && cover.pm(day.toEpochDay())),
                    slots.stream().filter(duty -> duty.holds(at)).findFirst().orElse(null));
        }
    }
}
