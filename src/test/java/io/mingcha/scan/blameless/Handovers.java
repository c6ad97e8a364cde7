package io.mingcha.scan.blameless;

import io.mingcha.scan.blameless.People.Person;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Posts that change hands: the list signed on the fifteenth workday, every matter found there taken up within thirty days. */
final class Handovers {
    private static final String POST = "综合岗";
    private static final int GAP = 30;
    private static final int SIGNED_WITHIN = 15;
    private static final int TAKEN_UP_WITHIN = 30;

    private final Tables tables;
    private final OfficeYear year;

    Handovers(Tables tables, OfficeYear year, People people) {
        this.tables = tables;
        this.year = year;
        for (String unit : People.UNITS) {
            appointed(people.get(People.id(unit, 1)), "科长", LocalDate.of(2021, 3, 1), null, LocalDate.of(2021, 3, 5));
            Person old = people.get(People.id(unit, 7));
            Person fresh = people.get(People.id(unit, 8));
            LocalDate start = LocalDate.of(2025, 2 + unit.charAt(1) - '0', 14);
            posts(old, fresh, start);
            matters(old, fresh, start);
        }
        appointed(people.get("p509"), "科员", People.JOINED, null, null);
    }

    private void posts(Person old, Person fresh, LocalDate start) {
        appointed(old, POST, LocalDate.of(2020, 1, 6), start.minusDays(GAP), LocalDate.of(2020, 1, 8));
        appointed(fresh, POST, start, null, year.after(start, SIGNED_WITHIN));
        // A day longer vacant, and there was nobody to take over from.
        appointed(old, "内勤岗", LocalDate.of(2020, 1, 6), start.minusDays(GAP + 1), null);
        appointed(fresh, "内勤岗", start, null, null);
        // Gone again by the day the list was due.
        appointed(old, "档案岗", LocalDate.of(2020, 1, 6), start, null);
        appointed(fresh, "档案岗", start, year.after(start, SIGNED_WITHIN), null);
        // Gone on the thirtieth day: what lies there is the next one's.
        appointed(old, "信息岗", LocalDate.of(2020, 1, 6), start.minusDays(3), null);
        appointed(fresh, "信息岗", start, start.plusDays(TAKEN_UP_WITHIN), start);
    }

    private void matters(Person old, Person fresh, LocalDate start) {
        LocalDate last = start.plusDays(TAKEN_UP_WITHIN);
        inherited(old, POST).event("progress", last, fresh.id());
        inherited(old, POST).event("feedback", start, old.id());
        inherited(old, POST).set("status", "done").set("completed_on", last);
        inherited(old, POST).set("status", "suspended");
        inherited(old, "信息岗");
        inherited(old, null);
        inherited(fresh, null).event("verify", last);
        inherited(fresh, POST).event("progress", start);
        inherited(fresh, "外联岗");
        // Given to the new one on the first day: not found there.
        new TaskStory(tables, year, "other", fresh, start)
                .set("measure", "long_term")
                .set("post", POST)
                .started("transfer", 3);
    }

    private TaskStory inherited(Person owner, @Nullable String post) {
        return new TaskStory(tables, year, "other", owner, LocalDate.of(2024, 9, 2))
                .set("measure", "long_term")
                .set("post", post);
    }

    private void appointed(
            Person person, String post, LocalDate start, @Nullable LocalDate end, @Nullable LocalDate handover) {
        tables.row("appointments")
                .set("appointment_id", tables.next("J"))
                .set("person_id", person.id())
                .set("unit_id", person.unit())
                .set("post", post)
                .set("start_date", start)
                .set("end_date", end)
                .set("handover_on", handover);
    }
}
