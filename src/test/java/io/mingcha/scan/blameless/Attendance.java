package io.mingcha.scan.blameless;

import io.mingcha.scan.blameless.People.Person;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The clock: everybody in time, often to the last second of the grace; shifts, nights and days off in a file of their own. */
final class Attendance {
    private static final String SHIFTS = "attendance-shifts";
    private static final int GRACE = 5 * 60;

    /** The hours of a day; planned only where they are a shift's. */
    private record Hours(int in, int out, boolean planned) {
        boolean night() {
            return out <= in;
        }
    }

    private static final Hours OFFICE = new Hours(at(8, 30), at(17, 30), false);
    private static final Hours DAY = new Hours(at(8, 30), at(17, 30), true);
    /** Ends at 00:30 of the next day, which makes it no night shift. */
    private static final Hours LATE = new Hours(at(16, 0), at(24, 30), true);

    private static final Hours NIGHT = new Hours(at(22, 0), at(6, 0), true);

    private final Tables tables;
    private final OfficeYear year;
    private final Absences absences;
    private final Random random;

    Attendance(Tables tables, OfficeYear year, People people, Absences absences, Random random) {
        this.tables = tables;
        this.year = year;
        this.absences = absences;
        this.random = random;
        for (Person person : people.all()) {
            OfficeYear.days().filter(person::thereOn).forEach(day -> {
                if (person.inShifts()) {
                    shift(person, day);
                } else {
                    office(person, day);
                }
            });
        }
    }

    private void shift(Person person, LocalDate day) {
        Hours hours = switch ((int) Math.floorMod(day.toEpochDay() + person.place(), 6L)) {
            case 0, 1 -> DAY;
            case 2 -> LATE;
            case 3 -> NIGHT;
            default -> null;
        };
        if (hours != null) {
            record(SHIFTS, person, day, hours);
            return;
        }
        // Off duty: without a whole plan nothing is judged, whatever was or was not clocked.
        tables.row(SHIFTS, "attendance")
                .set("person_id", person.id())
                .set("date", day)
                .set("planned_in", random.nextInt(4) == 0 ? time(at(8, 30)) : null)
                .set("clock_in", random.nextInt(3) == 0 ? time(at(9, 30)) : null)
                .set("clock_out", null);
    }

    private void office(Person person, LocalDate day) {
        if (person.status().equals("seconded")) {
            // Works elsewhere, where the clock is another's.
            tables.row("attendance").set("person_id", person.id()).set("date", day);
        } else if (year.workday(day)) {
            record("attendance", person, day, OFFICE);
        } else if (random.nextInt(20) == 0) {
            tables.row("attendance")
                    .set("person_id", person.id())
                    .set("date", day)
                    .set("clock_in", random.nextBoolean() ? time(at(10, 12)) : null)
                    .set("clock_out", random.nextBoolean() ? time(at(15, 40)) : null);
        }
    }

    private void record(String file, Person person, LocalDate day, Hours hours) {
        Absences.Day plan = absences.of(person.id(), day);
        if (plan.unrecorded) {
            return;
        }
        if (random.nextInt(100) == 0) {
            withhold(file, person, day);
            return;
        }
        Integer in = hours.in() + early();
        Integer out = hours.out() - early() + (hours.night() ? at(24, 0) : 0);
        boolean covered = plan.am || plan.pm;
        if (plan.away) {
            boolean came = random.nextInt(5) == 0;
            in = came && random.nextBoolean() ? in : null;
            out = came && in == null ? out : null;
        } else if (hours.night()) {
            // The whole row is both halves: leave of one excuses a punch of either.
            in = covered ? null : in;
        } else {
            in = plan.am ? excused(hours.in() + at(2, 41), hours.out() - at(3, 30)) : in;
            out = plan.pm ? excused(hours.in() + at(3, 30), hours.out() - at(2, 17)) : out;
            if (in == null && out == null && !(plan.am && plan.pm)) {
                throw new IllegalStateException(person + " " + day);
            }
            if (in != null && out != null && out < in) {
                out = null;
            }
        }
        Tables.Cells row = tables.row(file, "attendance")
                .set("person_id", person.id())
                .set("date", day)
                .set("clock_in", time(in))
                .set("clock_out", time(out));
        if (hours.planned()) {
            row.set("planned_in", time(hours.in())).set("planned_out", time(hours.out()));
        }
    }

    /** A day of which the clock's own system cannot say; a row without a punch may stand beside it all the same. */
    private void withhold(String file, Person person, LocalDate day) {
        tables.row("withheld_days")
                .set("person_id", person.id())
                .set("date", day)
                .set("reason", "没有固定的上下班时间");
        if (day.getDayOfMonth() % 2 == 0) {
            tables.row(file, "attendance").set("person_id", person.id()).set("date", day);
        }
    }

    /** Half of the punches come at the very end of the grace. */
    private int early() {
        return random.nextBoolean() ? GRACE : GRACE - 1 - random.nextInt(1500);
    }

    /** Any time whatever, or none: the half is excused. */
    private @Nullable Integer excused(int from, int to) {
        return random.nextBoolean() ? null : from + random.nextInt(to - from);
    }

    private static int at(int hour, int minute) {
        return hour * 3600 + minute * 60;
    }

    private static @Nullable String time(@Nullable Integer seconds) {
        if (seconds == null) {
            return null;
        }
        int day = at(24, 0);
        return (seconds >= day ? "次日 " : "") + LocalTime.ofSecondOfDay(seconds % day);
    }
}
