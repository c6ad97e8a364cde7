package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's punches of a day. Times are seconds since midnight of the date.
 *
 * @param workStartSeconds when work begins: the shift's, else the site's
 * @param workEndSeconds when work ends; past midnight for a shift that ends 次日
 * @param halfDayAfterSeconds lateness beyond this misses the half day
 * @param workday whether the date is a workday of the calendar
 * @param planned whether the row has a shift, which is then judged on rest days too and leans on no calendar
 * @param onDuty whether the person was to be at work: by the shift, else on a workday
 * @param nightShift whether the shift ends at or before the time it starts
 * @param amCovered whether an approved leave or outing covers the morning
 * @param pmCovered whether an approved leave or outing covers the afternoon
 * @param wholeDayLeave an approved leave that alone covers both halves; null where there is none
 * @param tripAround an approved trip with the date between its first and last day; null where there is none
 * @param onStaff whether the person is in the persons table and in service
 * @param status the person's status; null for somebody unknown
 */
public record Attendance(
        Row row,
        String personId,
        LocalDate date,
        @Nullable Integer clockInSeconds,
        @Nullable Integer clockOutSeconds,
        int workStartSeconds,
        int workEndSeconds,
        int halfDayAfterSeconds,
        boolean workday,
        boolean planned,
        boolean onDuty,
        boolean nightShift,
        boolean amCovered,
        boolean pmCovered,
        @Nullable Leave wholeDayLeave,
        @Nullable Outing tripAround,
        boolean onStaff,
        @Nullable String status)
        implements Fact {
    /** On duty by day, as most rules of attendance want it. */
    public boolean dayShift() {
        return onDuty && !nightShift;
    }

    public boolean punched() {
        return clockInSeconds != null || clockOutSeconds != null;
    }

    public boolean covered() {
        return amCovered || pmCovered;
    }

    /** Whether the punches are in the wrong order, so that the clock-out says nothing; a night shift ends before it starts. */
    public boolean outBeforeIn() {
        return clockInSeconds != null && clockOutSeconds != null && !nightShift && clockOutSeconds < clockInSeconds;
    }

    /** The date where its being a workday was asked of the calendar; null for a row with a shift. */
    public @Nullable LocalDate leanedDate() {
        return planned ? null : date;
    }

    /** Reads the rows of {@code attendance}. */
    static final class Reader {
        private final View view;
        private final Column date;
        private final Column clockIn;
        private final Column clockOut;
        private final Column plannedIn;
        private final Column plannedOut;

        Reader(View view) {
            this.view = view;
            this.date = view.column("date");
            this.clockIn = view.column("clock_in");
            this.clockOut = view.column("clock_out");
            this.plannedIn = view.column("planned_in");
            this.plannedOut = view.column("planned_out");
        }

        Attendance read(int row, String personId, @Nullable Person person, Cover cover) {
            LocalDate day = view.requiredDate(date, row);
            Hours hours = view.setting().hoursOn(day);
            boolean workday = view.setting().calendar().isWorkday(Days.number(day));
            boolean shiftFile = shiftFile(row);
            Integer start = shiftFile ? view.seconds(plannedIn, row) : null;
            Integer end = shiftFile ? view.seconds(plannedOut, row) : null;
            boolean planned = start != null && end != null;
            return new Attendance(
                    new Row(view, row),
                    personId,
                    day,
                    view.seconds(clockIn, row),
                    view.seconds(clockOut, row),
                    start != null && planned ? start : hours.workStart(),
                    end != null && planned ? end : hours.workEnd(),
                    hours.halfDayAfter(),
                    workday,
                    planned,
                    shiftFile ? planned : workday,
                    start != null && end != null && end <= start,
                    cover.am(day),
                    cover.pm(day),
                    cover.wholeDayLeave(day),
                    cover.tripAround(day),
                    person != null && person.onStaff(),
                    person == null ? null : person.status());
        }

        private boolean shiftFile(int row) {
            var columns = view.rows().file(row).columns();
            return columns.contains(plannedIn.name()) && columns.contains(plannedOut.name());
        }
    }
}
