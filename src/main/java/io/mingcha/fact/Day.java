package io.mingcha.fact;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.rule.Parameters;

/** Whether a day is a workday, and the site's working hours of it. */
record Day(boolean workday, Hours hours) {
    static Day of(long epochDay, WorkCalendar calendar, Parameters parameters) {
        return new Day(calendar.isWorkday(Math.toIntExact(epochDay)), Hours.on(parameters, Days.of(epochDay)));
    }
}
