package io.mingcha.scan;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.dictionary.Column;
import io.mingcha.fact.Days;
import io.mingcha.fact.Office;
import io.mingcha.fact.Setting;
import io.mingcha.fact.Settled;
import io.mingcha.rule.Parameters;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A data set as of a date, with the calendar it brings and the day its task log starts. */
public final class OfficeAsOf {
    private OfficeAsOf() {}

    /** @param calendar the statutory days; the data set's own calendar comes on top */
    static Office of(Dataset dataset, LocalDate asOf, Parameters parameters, WorkCalendar.Builder calendar) {
        return of(dataset, asOf, parameters, calendar, Settled.nothing());
    }

    /** As above, with what need not be looked at again. */
    static Office of(
            Dataset dataset, LocalDate asOf, Parameters parameters, WorkCalendar.Builder calendar, Settled settled) {
        return new Office(
                dataset,
                new Setting(asOf, calendarWith(dataset, calendar), parameters, logStart(dataset, asOf)),
                settled);
    }

    /** The calendar that a data set's own table makes of the statutory days. */
    public static WorkCalendar calendarWith(Dataset dataset, WorkCalendar.Builder calendar) {
        Rows rows = dataset.find("calendar");
        if (rows != null) {
            Column date = rows.table().column("date");
            Column workday = rows.table().column("workday");
            for (int row = 0; row < rows.size(); row++) {
                calendar.override((int) rows.value(date.index(), row), rows.value(workday.index(), row) == 1);
            }
        }
        return calendar.build();
    }

    /** The earliest event up to as-of; null where there is none. */
    private static @Nullable LocalDate logStart(Dataset dataset, LocalDate asOf) {
        Rows rows = dataset.find("task_events");
        if (rows == null) {
            return null;
        }
        Column happened = rows.table().column("happened_on");
        long earliest = Long.MAX_VALUE;
        for (int row = 0; row < rows.size(); row++) {
            earliest = Math.min(earliest, rows.value(happened.index(), row));
        }
        return earliest <= Days.number(asOf) ? Days.of(earliest) : null;
    }
}
