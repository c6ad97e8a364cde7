package io.mingcha.scan.blameless;

import io.mingcha.scan.blameless.People.Person;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Activity days on the 28th or the third workday next to it, quarterly meetings on the last day, four of five attended. */
final class PartyLife {
    private static final int ACTIVITY_DAY = 28;
    private static final int SLACK = 3;
    private static final int MISSES_ONE_OF = 5;

    private final Tables tables;
    private final OfficeYear year;
    private final People people;
    private final Absences absences;
    private final Map<String, Integer> asked = new HashMap<>();
    private final List<Activity> planned = new ArrayList<>();

    private record Activity(String unit, String kind, LocalDate date, boolean listed) {}

    PartyLife(Tables tables, OfficeYear year, People people, Absences absences) {
        this.tables = tables;
        this.year = year;
        this.people = people;
        this.absences = absences;
        for (String unit : People.UNITS) {
            plan(unit, "committee", OfficeYear.FIRST, true);
            OfficeYear.months().forEach(month -> month(unit, month));
            plan(unit, "theory_study", OfficeYear.LAST, false);
        }
        planned.sort(Comparator.comparing(Activity::date));
        planned.forEach(this::hold);
    }

    private void month(String unit, YearMonth month) {
        plan(unit, "group_meeting", month.atDay(12), true);
        plan(unit, "theory_study", month.atDay(20), false);
        if (unit.equals("u6")) {
            // Two members make no branch of their own: nothing is asked of them.
            return;
        }
        if (month.getMonthValue() % 3 == 0) {
            plan(
                    unit,
                    "general_meeting",
                    unit.equals("u1") ? month.atDay(1).minusMonths(2) : month.atEndOfMonth(),
                    true);
            plan(unit, "lecture", unit.equals("u1") ? month.atEndOfMonth() : month.atDay(19), true);
            plan(unit, "lecture", month.atDay(19), false);
        }
        LocalDate day = month.atDay(ACTIVITY_DAY);
        if (!year.workday(day)) {
            day = unit.compareTo("u3") < 0 ? year.before(day, SLACK) : year.after(day, SLACK);
        }
        plan(unit, "activity_day", day, true);
    }

    private void plan(String unit, String kind, LocalDate date, boolean listed) {
        planned.add(new Activity(unit, kind, date, listed));
    }

    private void hold(Activity activity) {
        tables.row("activities")
                .set("activity_id", tables.next("A"))
                .set("unit_id", activity.unit())
                .set("kind", activity.kind())
                .set("date", activity.date())
                .set("attendees", activity.listed() ? present(activity) : null);
    }

    /** Everybody who is not excused, but that from the fourth on each misses every fifth, and one the very first for the fifth. */
    private List<String> present(Activity activity) {
        List<String> present = new ArrayList<>();
        LocalDate date = activity.date();
        for (Person person : people.of(activity.unit())) {
            if (!person.member() || !person.thereOn(date) || absences.covered(person.id(), date)) {
                continue;
            }
            boolean counted =
                    List.of("general_meeting", "lecture", "activity_day").contains(activity.kind());
            int count = counted ? asked.merge(person.id(), 1, Integer::sum) : 0;
            if (count == 0 || !missed(person, count)) {
                present.add(person.id());
            }
        }
        return present;
    }

    private static boolean missed(Person person, int count) {
        if (person.place() == 5 && count <= MISSES_ONE_OF) {
            return count == 1;
        }
        return person.place() >= 4 && count % MISSES_ONE_OF == 0;
    }
}
