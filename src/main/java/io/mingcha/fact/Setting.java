package io.mingcha.fact;

import io.mingcha.calendar.FestivalWindows;
import io.mingcha.calendar.WorkCalendar;
import io.mingcha.rule.Parameters;
import java.time.LocalDate;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** What a scan was told and every fact can ask: the as-of date, the calendar, the figures, when the task log starts. */
public final class Setting {
    /** Festivals come every year, so that wider margins would hold the same days. */
    private static final int A_YEAR = 366;

    private static final int FIRST_DAY = Days.number(LocalDate.of(1949, 1, 1));
    private static final int DAYS = 200 * A_YEAR;

    private final LocalDate asOf;
    private final WorkCalendar calendar;
    private final Parameters parameters;
    private final @Nullable LocalDate logStart;
    /** By the days since 1949, made when first asked for; made twice they are the same. */
    private final @Nullable Day[] days = new Day[DAYS];

    /** By thread, how often something was asked that another as-of date would answer otherwise. */
    private final ThreadLocal<int[]> asked = ThreadLocal.withInitial(() -> new int[1]);

    private final ConcurrentMap<Margins, FestivalWindows> festivals = new ConcurrentHashMap<>();

    /**
     * @param asOf the last day of which something is known
     * @param logStart the earliest event of the task log up to as-of; null where there is no log
     */
    public Setting(LocalDate asOf, WorkCalendar calendar, Parameters parameters, @Nullable LocalDate logStart) {
        this.asOf = asOf;
        this.calendar = calendar;
        this.parameters = parameters;
        this.logStart = logStart;
    }

    public LocalDate asOf() {
        askAsOf();
        return asOf;
    }

    /** Takes down that this thread asks something that a later as-of date would answer otherwise. */
    void askAsOf() {
        asked.get()[0]++;
    }

    /** How often this thread asked for the as-of date, or for what hangs on it; where that does not grow, a later one changes nothing. */
    int asked() {
        return asked.get()[0];
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    public Parameters parameters() {
        return parameters;
    }

    public @Nullable LocalDate logStart() {
        return logStart;
    }

    /** What is known of a day for whoever works on it. */
    Day day(long epochDay) {
        long at = epochDay - FIRST_DAY;
        if (at < 0 || at >= DAYS) {
            return Day.of(epochDay, calendar, parameters);
        }
        Day day = days[(int) at];
        if (day == null) {
            day = Day.of(epochDay, calendar, parameters);
            days[(int) at] = day;
        }
        return day;
    }

    /** The festival windows that begin and end so many calendar days before and after the days off. */
    public FestivalWindows festivals(long before, long after) {
        Margins margins = new Margins((int) Math.min(before, A_YEAR), (int) Math.min(after, A_YEAR));
        return festivals.computeIfAbsent(margins, days -> calendar.festivals(days.before(), days.after()));
    }

    private record Margins(int before, int after) {}
}
