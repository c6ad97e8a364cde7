package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A leave. Its portion applies to every day of the span.
 *
 * @param approved granted, and that known by as-of
 * @param returnOn the first workday after the last day
 */
public record Leave(
        Row row,
        String leaveId,
        String personId,
        String type,
        LocalDate startDate,
        LocalDate endDate,
        @Nullable String portion,
        @Nullable String startHalf,
        @Nullable String endHalf,
        boolean approved,
        @Nullable LocalDate approvedOn,
        LocalDate returnOn)
        implements Fact {
    /** Whether the leave excuses whole days, but for a half at either end. */
    public boolean wholeDays() {
        return "full".equals(portion);
    }

    /** Whether it alone covers both halves of a day. */
    boolean coversWhole(LocalDate day) {
        return wholeDays()
                && Approval.spans(startDate, endDate, day)
                && !(day.equals(startDate) && "pm".equals(startHalf))
                && !(day.equals(endDate) && "am".equals(endHalf));
    }

    /** Reads the rows of {@code leaves}. */
    static final class Reader {
        private final View view;
        private final Column leaveId;
        private final Column personId;
        private final Column type;
        private final Column startDate;
        private final Column endDate;
        private final Column portion;
        private final Column startHalf;
        private final Column endHalf;
        private final Column status;
        private final Column approvedOn;

        Reader(View view) {
            this.view = view;
            this.leaveId = view.column("leave_id");
            this.personId = view.column("person_id");
            this.type = view.column("type");
            this.startDate = view.column("start_date");
            this.endDate = view.column("end_date");
            this.portion = view.column("portion");
            this.startHalf = view.column("start_half");
            this.endHalf = view.column("end_half");
            this.status = view.column("status");
            this.approvedOn = view.column("approved_on");
        }

        Leave read(int row) {
            return new Leave(
                    new Row(view, row),
                    view.required(leaveId, row),
                    view.required(personId, row),
                    view.requiredCode(type, row),
                    view.requiredDate(startDate, row),
                    view.requiredDate(endDate, row),
                    view.code(portion, row),
                    view.code(startHalf, row),
                    view.code(endHalf, row),
                    Approval.known(view, row, status, approvedOn),
                    view.date(approvedOn, row),
                    Days.of(view.setting()
                            .calendar()
                            .nthWorkdayAfter(Days.number(view.requiredDate(endDate, row)), 1)));
        }
    }
}
