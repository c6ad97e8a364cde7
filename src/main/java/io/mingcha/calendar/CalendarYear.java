package io.mingcha.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.summarizingInt;

import java.util.Comparator;
import java.util.List;

/**
 * What the notice for one year says. Its days may lie in the previous December, for 元旦.
 *
 * @param year the year of the notice
 * @param days in any order, no day twice
 */
record CalendarYear(int year, List<SpecialDay> days) {
    CalendarYear {
        days = List.copyOf(days);
    }

    /** The holidays of this year, by first day off. */
    List<Holiday> holidays() {
        return days.stream()
                .filter(d -> !d.workday())
                .collect(groupingBy(SpecialDay::festival, mapping(SpecialDay::epochDay, summarizingInt(d -> d))))
                .entrySet()
                .stream()
                .map(e -> new Holiday(
                        year, e.getKey(), e.getValue().getMin(), e.getValue().getMax()))
                .sorted(Comparator.comparingInt(Holiday::firstDayOff))
                .toList();
    }
}
