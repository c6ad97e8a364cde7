package io.mingcha.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The approved whole-day leaves of one kind that a person had in a calendar year, up to as-of.
 *
 * @param calendarDays distinct days inside those leaves
 * @param workdays distinct workdays inside those leaves
 * @param leaves the leaves with a day in the year, by their first day
 */
public record LeaveYear(Row row, String personId, int year, String type, long calendarDays, long workdays, Tally leaves)
        implements Fact {
    /** The last day before the year. */
    public LocalDate dayBefore() {
        return LocalDate.of(year - 1, 12, 31);
    }

    /** The last day of the year that is not after as-of. */
    public LocalDate lastDay() {
        return earlier(LocalDate.of(year, 12, 31), asOf());
    }

    /** The years of one person's leaves. */
    static List<LeaveYear> of(List<Leave> leaves, LocalDate asOf) {
        Map<String, List<Leave>> byType = new TreeMap<>();
        for (Leave leave : leaves) {
            if (leave.approved() && leave.wholeDays()) {
                byType.computeIfAbsent(leave.type(), type -> new ArrayList<>()).add(leave);
            }
        }
        List<LeaveYear> years = new ArrayList<>();
        byType.forEach((type, ofType) -> years.addAll(ofType(type, ofType, asOf)));
        return years;
    }

    private static List<LeaveYear> ofType(String type, List<Leave> leaves, LocalDate asOf) {
        leaves.sort((a, b) -> a.startDate().compareTo(b.startDate()));
        List<LeaveYear> years = new ArrayList<>();
        int first = leaves.get(0).startDate().getYear();
        for (int year = first; year <= asOf.getYear(); year++) {
            List<Leave> inYear = inYear(leaves, year, asOf);
            if (!inYear.isEmpty()) {
                years.add(count(type, inYear, year, asOf));
            }
        }
        return years;
    }

    private static List<Leave> inYear(List<Leave> leaves, int year, LocalDate asOf) {
        LocalDate start = LocalDate.of(year, 1, 1);
        LocalDate end = earlier(LocalDate.of(year, 12, 31), asOf);
        return leaves.stream()
                .filter(leave ->
                        !leave.startDate().isAfter(end) && !leave.endDate().isBefore(start))
                .toList();
    }

    private static LeaveYear count(String type, List<Leave> leaves, int year, LocalDate asOf) {
        int start = Days.number(LocalDate.of(year, 1, 1));
        int end = Days.number(earlier(LocalDate.of(year, 12, 31), asOf));
        BitSet days = new BitSet(366);
        for (Leave leave : leaves) {
            int from = Math.max(start, Days.number(leave.startDate()));
            int to = Math.min(end, Days.number(leave.endDate()));
            days.set(from - start, to - start + 1);
        }
        Leave any = leaves.get(leaves.size() - 1);
        long workdays = days.stream()
                .filter(day -> any.setting().calendar().isWorkday(start + day))
                .count();
        return new LeaveYear(any.row(), any.personId(), year, type, days.cardinality(), workdays, new Tally(leaves));
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
