package io.mingcha.source;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which half days a span takes. A half that it only touches is excused too, since nobody who leaves for an hour by approval
 * may be accused for that half; but it counts as no whole half, or its person could not be there at all without contradiction.
 * Told by the clock, the halves are those of the person's shift on the day.
 */
final class HalfDays {
    /** How much of a half a span takes. */
    enum Part {
        NONE,
        SOME,
        WHOLE
    }

    record Day(Part am, Part pm) {
        static final Day NONE = new Day(Part.NONE, Part.NONE);

        boolean any() {
            return am != Part.NONE || pm != Part.NONE;
        }

        boolean whole() {
            return am == Part.WHOLE && pm == Part.WHOLE;
        }
    }

    /** Longer ones are slips of the pen. */
    private static final int MOST_DAYS = 1_100;

    private final Span span;
    private final Function<LocalDate, Shift> shifts;
    private final Shift usual;

    private HalfDays(Span span, Function<LocalDate, Shift> shifts, Shift usual) {
        this.span = span;
        this.shifts = shifts;
        this.usual = usual;
    }

    /** Whether a span is of a length that an approval can have. */
    static boolean sensible(Span span) {
        return span.start().isBefore(span.end())
                && span.start().plusDays(MOST_DAYS).isAfter(span.end());
    }

    /**
     * The halves by date.
     *
     * @param shifts the shift of a date
     * @param usual the hours of a day of which no shift is known
     */
    static SortedMap<LocalDate, Day> of(Span span, Function<LocalDate, Shift> shifts, Shift usual) {
        return new HalfDays(span, shifts, usual).days();
    }

    private SortedMap<LocalDate, Day> days() {
        SortedMap<LocalDate, Day> days = new TreeMap<>();
        LocalDate first = span.start().toLocalDate();
        // a shift that began the day before may still run when the span begins
        for (LocalDate date = first.minusDays(1); !date.atStartOfDay().isAfter(span.end()); date = date.plusDays(1)) {
            Day day = day(date);
            if (day.any()) {
                days.put(date, day);
            }
        }
        return days;
    }

    private Day day(LocalDate date) {
        Shift shift = shifts.apply(date);
        if (!span.byClock() || !shift.fixed()) {
            return date.isBefore(span.start().toLocalDate())
                    ? Day.NONE
                    : byCalendar(date, shifts.apply(date.minusDays(1)));
        }
        Shift.Range first = shift.half(true);
        Shift.Range second = shift.half(false);
        Day day = new Day(part(span, date, first, first), part(span, date, second, second));
        boolean inBreak = !day.any() && overlap(span, date, new Shift.Range(shift.begins(), shift.ends()));
        return inBreak ? new Day(Part.SOME, Part.SOME) : day;
    }

    /** The calendar day's halves reach from midnight to midnight; the end of the night shift before is not part of them. */
    private Day byCalendar(LocalDate date, Shift before) {
        LocalDateTime nightEnds = span.byClock() ? before.endOn(date.minusDays(1)) : null;
        LocalDateTime start = nightEnds != null && nightEnds.isAfter(span.start()) ? nightEnds : span.start();
        if (!start.isBefore(span.end())) {
            return Day.NONE;
        }
        Span left = new Span(span.kind(), start, span.end(), span.byClock());
        Shift.Range morning = usual.half(true);
        Shift.Range afternoon = usual.half(false);
        Day day = new Day(
                part(left, date, new Shift.Range(0, morning.to()), morning),
                part(left, date, new Shift.Range(afternoon.from(), Moments.DAY_SECONDS), afternoon));
        boolean inBreak = !day.any() && overlap(left, date, new Shift.Range(morning.to(), afternoon.from()));
        return inBreak ? new Day(Part.SOME, Part.SOME) : day;
    }

    private static Part part(Span span, LocalDate date, Shift.Range reach, Shift.Range whole) {
        if (!overlap(span, date, reach)) {
            return Part.NONE;
        }
        boolean all =
                !span.start().isAfter(at(date, whole.from())) && !span.end().isBefore(at(date, whole.to()));
        return all ? Part.WHOLE : Part.SOME;
    }

    private static boolean overlap(Span span, LocalDate date, Shift.Range range) {
        return span.start().isBefore(at(date, range.to())) && span.end().isAfter(at(date, range.from()));
    }

    private static LocalDateTime at(LocalDate date, int seconds) {
        return date.atStartOfDay().plusSeconds(seconds);
    }
}
