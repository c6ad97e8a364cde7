package io.mingcha.fact;

import io.mingcha.rule.Parameters;
import java.time.LocalDate;

/** The site's working hours of a day, in seconds since midnight, and the seconds after which half a day is missed. */
record Hours(int workStart, int noonStart, int noonEnd, int workEnd, int halfDayAfter) {
    static Hours on(Parameters parameters, LocalDate day) {
        return new Hours(
                (int) parameters.on("site.work_start", day),
                (int) parameters.on("site.noon_start", day),
                (int) parameters.on("site.noon_end", day),
                (int) parameters.on("site.work_end", day),
                (int) parameters.on("site.half_day_after", day));
    }
}
