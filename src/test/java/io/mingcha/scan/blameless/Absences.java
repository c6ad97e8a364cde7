package io.mingcha.scan.blameless;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leaves and outings, and what they mean for the people's days. */
final class Absences {
    /** What is approved for somebody's day. */
    static final class Day {
        boolean am;
        boolean pm;
        /** Somebody on leave or on a journey cannot have been seen twice at the clock. */
        boolean away;
        /** Not approved yet that day, so nothing was recorded that day. */
        boolean unrecorded;
    }

    /** An approved journey. */
    record Trip(String id, String person, LocalDate start, LocalDate end) {}

    private final Tables tables;
    private final Map<String, Day> days = new HashMap<>();
    private final List<Trip> trips = new ArrayList<>();

    Absences(Tables tables) {
        this.tables = tables;
    }

    List<Trip> trips() {
        return trips;
    }

    Day of(String person, LocalDate day) {
        return days.computeIfAbsent(person + "@" + day, key -> new Day());
    }

    boolean covered(String person, LocalDate day) {
        Day plan = of(person, day);
        return plan.am || plan.pm;
    }

    void leave(
            String person,
            String type,
            LocalDate start,
            LocalDate end,
            String portion,
            String startHalf,
            String endHalf,
            String status,
            @Nullable LocalDate approved) {
        tables.row("leaves")
                .set("leave_id", tables.next("L"))
                .set("person_id", person)
                .set("type", type)
                .set("start_date", start)
                .set("end_date", end)
                .set("portion", portion)
                .set("start_half", startHalf)
                .set("end_half", endHalf)
                .set("status", status)
                .set("approved_on", approved);
        if (!status.equals("approved")) {
            return;
        }
        start.datesUntil(end.plusDays(1)).forEach(date -> {
            boolean am = !portion.equals("pm") && (!date.equals(start) || !startHalf.equals("pm"));
            boolean pm = !portion.equals("am") && (!date.equals(end) || !endHalf.equals("am"));
            Day day = of(person, date);
            day.am |= am;
            day.pm |= pm;
            day.away |= am && pm;
            day.unrecorded |= approved != null && date.isBefore(approved);
        });
    }

    void outing(
            String person,
            String kind,
            LocalDate start,
            LocalDate end,
            String startHalf,
            String endHalf,
            String status,
            @Nullable LocalDate approved) {
        String id = tables.next("O");
        tables.row("outings")
                .set("outing_id", id)
                .set("person_id", person)
                .set("kind", kind)
                .set("start_date", start)
                .set("end_date", end)
                .set("start_half", startHalf)
                .set("end_half", endHalf)
                .set("destination", kind.equals("private") ? "外地探亲" : "省厅")
                .set("status", status)
                .set("approved_on", approved);
        if (!status.equals("approved")) {
            return;
        }
        if (kind.equals("trip")) {
            trips.add(new Trip(id, person, start, end));
        }
        start.datesUntil(end.plusDays(1)).forEach(date -> {
            Day day = of(person, date);
            day.am |= !date.equals(start) || !startHalf.equals("pm");
            day.pm |= !date.equals(end) || !endHalf.equals("am");
            day.away |= kind.equals("trip") && date.isAfter(start) && date.isBefore(end);
        });
    }

    /** Whether nothing at all is known of somebody's day. */
    boolean nothingOn(String person, LocalDate day) {
        return !days.containsKey(person + "@" + day);
    }
}
