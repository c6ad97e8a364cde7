package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import io.mingcha.table.Rows;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's punches of a day. Times are seconds since midnight of the date. Cells are read, and what follows from them is
 * found, when they are asked for: nearly all of the days that are looked at are nothing to any rule.
 */
public final class Attendance implements Fact {
    private final Reader by;
    private final int number;
    private final Whose whose;

    private Attendance(Reader by, int number, Whose whose) {
        this.by = by;
        this.number = number;
        this.whose = whose;
    }

    @Override
    public Row row() {
        return new Row(by.view, number);
    }

    @Override
    public Setting setting() {
        return by.view.setting();
    }

    @Override
    public LocalDate ownDate() {
        return date();
    }

    public String personId() {
        return whose.personId();
    }

    public LocalDate date() {
        return Days.of(day());
    }

    public @Nullable Integer clockInSeconds() {
        return by.view.seconds(by.clockIn, number);
    }

    public @Nullable Integer clockOutSeconds() {
        return by.view.seconds(by.clockOut, number);
    }

    /** When work begins: the shift's, else the site's. */
    public int workStartSeconds() {
        return planned() ? (int) by.cell(by.plannedIn, number) : known().hours().workStart();
    }

    /** When work ends; past midnight for a shift that ends 次日. */
    public int workEndSeconds() {
        return planned()
                ? (int) by.cell(by.plannedOut, number)
                : known().hours().workEnd();
    }

    /** Lateness beyond this misses the half day. */
    public int halfDayAfterSeconds() {
        return known().hours().halfDayAfter();
    }

    /** Whether the date is a workday of the calendar. */
    public boolean workday() {
        return known().workday();
    }

    /** Whether the row has a shift, which is then judged on rest days too and leans on no calendar. */
    public boolean planned() {
        return by.inShiftFile(number)
                && by.cell(by.plannedIn, number) != Rows.BLANK
                && by.cell(by.plannedOut, number) != Rows.BLANK;
    }

    /** Whether the person was to be at work: by the shift, else on a workday. */
    public boolean onDuty() {
        return by.inShiftFile(number) ? planned() : workday();
    }

    /** Whether the shift ends at or before the time it starts. */
    public boolean nightShift() {
        return planned() && by.cell(by.plannedOut, number) <= by.cell(by.plannedIn, number);
    }

    /** Whether an approved leave or outing covers the morning. */
    public boolean amCovered() {
        return whose.cover().am(day());
    }

    /** Whether an approved leave or outing covers the afternoon. */
    public boolean pmCovered() {
        return whose.cover().pm(day());
    }

    /** An approved leave that alone covers both halves; null where there is none. */
    public @Nullable Leave wholeDayLeave() {
        return whose.cover().wholeDayLeave(day());
    }

    /** An approved trip with the date between its first and last day; null where there is none. */
    public @Nullable Outing tripAround() {
        return whose.cover().tripAround(day());
    }

    /** Whether the person is in the persons table and in service. */
    public boolean onStaff() {
        return whose.onStaff();
    }

    /** The person's status; null for somebody unknown. */
    public @Nullable String status() {
        Person person = whose.person();
        return person == null ? null : person.status();
    }

    /** On duty by day, as most rules of attendance want it. */
    public boolean dayShift() {
        return onDuty() && !nightShift();
    }

    public boolean punched() {
        return by.cell(by.clockIn, number) != Rows.BLANK || by.cell(by.clockOut, number) != Rows.BLANK;
    }

    public boolean covered() {
        return amCovered() || pmCovered();
    }

    /** Whether the punches are in the wrong order, so that the clock-out says nothing; a night shift ends before it starts. */
    public boolean outBeforeIn() {
        long in = by.cell(by.clockIn, number);
        long out = by.cell(by.clockOut, number);
        return in != Rows.BLANK && out != Rows.BLANK && out < in && !nightShift();
    }

    /** The date where its being a workday was asked of the calendar; null for a row with a shift. */
    public @Nullable LocalDate leanedDate() {
        return planned() ? null : date();
    }

    private long day() {
        return by.cell(by.date, number);
    }

    private Day known() {
        return setting().day(day());
    }

    /** Whose days they are. */
    record Whose(String personId, @Nullable Person person, boolean onStaff, Cover cover) {
        static Whose of(String personId, @Nullable Person person, Cover cover) {
            return new Whose(personId, person, person != null && person.onStaff(), cover);
        }
    }

    /** Reads the rows of {@code attendance}. */
    static final class Reader {
        private final View view;
        private final Column date;
        private final Column clockIn;
        private final Column clockOut;
        private final Column plannedIn;
        private final Column plannedOut;
        private final boolean shifts;

        Reader(View view) {
            this.view = view;
            this.date = view.column("date");
            this.clockIn = view.column("clock_in");
            this.clockOut = view.column("clock_out");
            this.plannedIn = view.column("planned_in");
            this.plannedOut = view.column("planned_out");
            this.shifts = view.rows().files().stream().anyMatch(file -> hasShifts(file.columns()));
        }

        Attendance read(int row, Whose whose) {
            return new Attendance(this, row, whose);
        }

        private long cell(Column column, int row) {
            return view.rows().value(column.index(), row);
        }

        private boolean inShiftFile(int row) {
            return shifts && hasShifts(view.rows().file(row).columns());
        }

        private boolean hasShifts(Set<String> columns) {
            return columns.contains(plannedIn.name()) && columns.contains(plannedOut.name());
        }
    }
}
