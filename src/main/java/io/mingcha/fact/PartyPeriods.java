package io.mingcha.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is the same for the party activities of all units: the dates that the table reaches from and to, whichever unit's
 * they are, and how many active party members each unit has. Found once for a data set.
 */
final class PartyPeriods {
    private static final int QUARTER = 3;

    private final Map<String, Integer> members = new HashMap<>();
    private final @Nullable LocalDate tableFrom;
    private final @Nullable LocalDate tableTo;

    /** Either table may be absent. */
    PartyPeriods(@Nullable View activities, @Nullable View persons) {
        LocalDate earliest = null;
        LocalDate latest = null;
        if (activities != null) {
            for (int row = 0; row < activities.size(); row++) {
                if (activities.takesPart(row)) {
                    LocalDate date = activities.ownDate(row);
                    earliest = earliest == null || date.isBefore(earliest) ? date : earliest;
                    latest = latest == null || date.isAfter(latest) ? date : latest;
                }
            }
        }
        tableFrom = earliest;
        tableTo = latest;
        if (persons != null) {
            Person.Reader reader = new Person.Reader(persons);
            for (int row = 0; row < persons.size(); row++) {
                Person person = reader.read(row);
                if (Boolean.TRUE.equals(person.partyMember()) && "active".equals(person.status())) {
                    members.merge(person.unitId(), 1, Integer::sum);
                }
            }
        }
    }

    /**
     * The months that the table touches, as a unit sees them.
     *
     * @param activities the unit's; none makes no months
     */
    List<PartyMonth> months(String unitId, List<Activity> activities) {
        List<PartyMonth> months = new ArrayList<>();
        if (tableFrom != null && tableTo != null && !activities.isEmpty()) {
            Tally all = new Tally(activities);
            for (YearMonth month = YearMonth.from(tableFrom);
                    !month.atDay(1).isAfter(tableTo);
                    month = month.plusMonths(1)) {
                LocalDate first = month.atDay(1);
                LocalDate last = month.atEndOfMonth();
                months.add(new PartyMonth(
                        nearest(all, last),
                        unitId,
                        month.toString(),
                        membersOf(unitId),
                        tableFrom,
                        tableTo,
                        held(activities, first, last)));
            }
        }
        return months;
    }

    /**
     * The quarters that the table touches, as a unit sees them.
     *
     * @param activities the unit's; none makes no quarters
     */
    List<PartyQuarter> quarters(String unitId, List<Activity> activities) {
        List<PartyQuarter> quarters = new ArrayList<>();
        if (tableFrom != null && tableTo != null && !activities.isEmpty()) {
            Tally all = new Tally(activities);
            int monthsIn = (tableFrom.getMonthValue() - 1) % QUARTER;
            for (LocalDate first = tableFrom.withDayOfMonth(1).minusMonths(monthsIn);
                    !first.isAfter(tableTo);
                    first = first.plusMonths(QUARTER)) {
                LocalDate last = first.plusMonths(QUARTER).minusDays(1);
                quarters.add(new PartyQuarter(
                        nearest(all, last),
                        unitId,
                        first,
                        membersOf(unitId),
                        tableFrom,
                        tableTo,
                        held(activities, first, last)));
            }
        }
        return quarters;
    }

    private long membersOf(String unitId) {
        return members.getOrDefault(unitId, 0);
    }

    private static Tally held(List<Activity> activities, LocalDate first, LocalDate last) {
        return new Tally(activities.stream()
                .filter(activity -> Approval.spans(first, last, activity.date()))
                .toList());
    }

    /** The row of the activity last before a day, else of the first. */
    private static Row nearest(Tally activities, LocalDate day) {
        Row nearest = activities.earliest().row();
        for (Fact activity : activities.facts()) {
            if (!activity.ownDate().isAfter(day)) {
                nearest = activity.row();
            }
        }
        return nearest;
    }
}
