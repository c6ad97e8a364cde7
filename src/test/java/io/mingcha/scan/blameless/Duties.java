package io.mingcha.scan.blameless;

import io.mingcha.scan.blameless.People.Person;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Duty on every rest day and on the nights of Wednesdays, signed for at the last minute, and what inspectors saw. */
final class Duties {
    private static final int GRACE_MINUTES = 15;

    private final Tables tables;
    private final OfficeYear year;
    private final Random random;
    private final Map<LocalDate, String> onDuty = new HashMap<>();
    private int checks;

    Duties(Tables tables, OfficeYear year, People people, Absences absences, Random random) {
        this.tables = tables;
        this.year = year;
        this.random = random;
        OfficeYear.days().forEach(day -> {
            String unit = People.UNITS.get(day.getDayOfYear() % 4);
            Person person = people.of(unit).get(2 + day.getDayOfYear() / 4 % 6);
            if (!absences.covered(person.id(), day) && !absences.covered(person.id(), day.plusDays(1))) {
                slot(person, people.of(unit).get(1), day);
            }
        });
        // Whoever has both halves of the day off need not sign.
        duty("p405", "u4", date(9, 3).atTime(17, 30), date(9, 4).atTime(8, 30));
        seen(absences);
    }

    /** Somebody whose duty touches the day; null where there is none. */
    @Nullable
    String onDuty(LocalDate day) {
        return onDuty.get(day);
    }

    private void slot(Person person, Person stand, LocalDate day) {
        boolean night = year.workday(day);
        if (night && day.getDayOfWeek().getValue() != 3) {
            return;
        }
        LocalDateTime start = night ? day.atTime(17, 30) : day.atTime(8, 30);
        LocalDateTime end = night ? day.plusDays(1).atTime(8, 30) : day.atTime(17, 30);
        Tables.Cells row = duty(person.id(), person.unit(), start, end);
        switch (random.nextInt(6)) {
            case 0 -> {
                row.set("substitute_id", stand.id());
                onDuty.put(day, stand.id());
                return;
            }
            case 1 -> {
                if (day.getDayOfMonth() % 2 == 0) {
                    row.set("signed_out_at", end);
                } else {
                    row.set("sign_in_kept", "否");
                }
            }
            case 2 -> row.set("signed_in_at", start.minusMinutes(3));
            default ->
                row.set("signed_in_at", start.plusMinutes(GRACE_MINUTES))
                        .set("signed_out_at", end.minusMinutes(GRACE_MINUTES));
        }
        onDuty.put(day, person.id());
    }

    private Tables.Cells duty(String person, String unit, LocalDateTime start, LocalDateTime end) {
        return tables.row("duties")
                .set("duty_id", tables.next("D"))
                .set("person_id", person)
                .set("unit_id", unit)
                .set("start_at", start)
                .set("end_at", end);
    }

    private void seen(Absences absences) {
        OfficeYear.months().forEach(month -> {
            LocalDate work = year.onWorkday(month.atDay(6));
            LocalDate rest = month.atDay(1);
            while (year.workday(rest)) {
                rest = rest.plusDays(1);
            }
            // A second before and after working time, and over noon.
            check("p106", "off_post", work.atTime(8, 29, 59));
            check("p206", "wandering", work.atTime(12, 0, 1));
            check("p306", "games", work.atTime(13, 59, 59));
            check("p406", "shopping", work.atTime(17, 30, 1));
            check(null, "stocks", rest.atTime(10, 0));
            check("p207", "sleeping", work.atTime(12, 30));
            check("p307", "drinking", work.atTime(19, 0));
            check(null, "improper_dress", work.atTime(12, 0, 1));
            check("p407", "poor_service", rest.atTime(15, 0));
            check("p107", "other", work.atTime(9, 30));
        });
        // Out with approval in just that half; on leave all day; on a journey.
        check("p306", "off_post", date(5, 14).atTime(12, 0));
        check("p307", "wandering", date(5, 15).atTime(14, 0));
        check("p404", "sleeping", date(3, 5).atTime(17, 30));
        check("p404", "games", date(3, 7).atTime(8, 30));
        check("p304", "shopping", date(3, 18).atTime(10, 0));
        check("p304", "drinking", date(3, 19).atTime(15, 0));
        LocalDate dry = absences.trips().get(0).start();
        check(absences.trips().get(0).person(), "stocks", dry.atTime(10, 0));
        // A second after a duty of one's own, on a rest day.
        for (Tables.Cells duty : List.copyOf(tables.rows("duties"))) {
            LocalDateTime end = LocalDateTime.parse(duty.get("end_at"));
            if (end.getHour() == 17 && duty.get("substitute_id").isEmpty() && random.nextInt(4) == 0) {
                check(duty.get("person_id"), "drinking", end.plusSeconds(1));
            }
        }
    }

    private void check(@Nullable String person, String observed, LocalDateTime at) {
        tables.row("spot_checks")
                .set("check_id", tables.next("C"))
                .set("unit_id", person == null ? "u6" : "u" + person.charAt(1))
                .set("person_id", person)
                .set("checked_at", at)
                .set("observed", observed)
                .set("inspector_id", "p102")
                .set("note", checks++ % 3 == 0 ? "已当场核实" : null);
    }

    private static LocalDate date(int month, int day) {
        return LocalDate.of(2025, month, day);
    }
}
