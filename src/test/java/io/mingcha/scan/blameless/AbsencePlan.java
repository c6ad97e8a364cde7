package io.mingcha.scan.blameless;

import io.mingcha.scan.blameless.People.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Who is away when: first what lies just at a limit, then a little of everything for everybody. */
final class AbsencePlan {
    private static final List<String> SHORT_LEAVES = List.of(
            "annual",
            "personal",
            "marriage",
            "paternity",
            "childcare",
            "nursing",
            "family_visit",
            "compensatory",
            "other");

    private final Absences absences;
    private final OfficeYear year;
    private final Random random;

    AbsencePlan(Absences absences, OfficeYear year, People people, Random random) {
        this.absences = absences;
        this.year = year;
        this.random = random;
        atTheLimits();
        int turn = 0;
        for (Person person : people.all()) {
            if (person.place() <= 2
                    || !person.active()
                    || person.inShifts()
                    || person.id().equals("p103")) {
                continue;
            }
            for (int i = 0; i < 3; i++) {
                shortLeave(person, SHORT_LEAVES.get(turn % SHORT_LEAVES.size()), turn++);
            }
            halfDays(person);
        }
        for (Person person : people.all()) {
            if (person.active()
                    && !person.inShifts()
                    && !person.id().equals("p103")
                    && !person.id().equals("p304")) {
                outings(person);
            }
        }
    }

    private void atTheLimits() {
        // 59 days of sickness: ten of the year in one leave, the others in two that overlap; half days do not count.
        absences.leave(
                "p103", "sick", date(2024, 12, 20), date(2025, 1, 10), "full", "", "", "approved", date(2024, 12, 20));
        absences.leave("p103", "sick", date(2025, 3, 3), date(2025, 3, 31), "", "", "", "approved", date(2025, 3, 17));
        absences.leave("p103", "sick", date(2025, 3, 25), date(2025, 4, 20), "full", "am", "pm", "approved", null);
        absences.leave("p103", "sick", date(2025, 6, 2), date(2025, 7, 25), "am", "", "", "approved", date(2025, 6, 2));
        // 19 workdays for matters of one's own, approved on the first workday after the start.
        LocalDate start = date(2025, 5, 6);
        absences.leave(
                "p203", "personal", start, year.after(start, 18), "full", "", "", "approved", year.after(start, 1));
        absences.leave(
                "p204", "personal", date(2025, 11, 3), date(2025, 12, 5), "pm", "", "", "approved", date(2025, 10, 31));
        absences.leave(
                "p305", "bereavement", date(2025, 4, 21), date(2025, 4, 23), "", "", "", "approved", date(2025, 4, 28));
        absences.leave(
                "p304",
                "maternity",
                date(2025, 2, 10),
                date(2025, 7, 7),
                "full",
                "",
                "",
                "approved",
                date(2025, 1, 27));
        absences.leave(
                "p403",
                "annual",
                date(2025, 12, 26),
                date(2026, 1, 9),
                "full",
                "pm",
                "am",
                "approved",
                date(2025, 12, 25));
        // Only the afternoon and only the morning of a single day; then two halves that two leaves make.
        absences.leave(
                "p404", "annual", date(2025, 3, 5), date(2025, 3, 5), "full", "pm", "", "approved", date(2025, 3, 5));
        absences.leave(
                "p404", "annual", date(2025, 3, 7), date(2025, 3, 7), "", "", "am", "approved", date(2025, 3, 6));
        absences.leave(
                "p404", "annual", date(2025, 3, 12), date(2025, 3, 12), "am", "", "", "approved", date(2025, 3, 11));
        absences.leave(
                "p404", "other", date(2025, 3, 12), date(2025, 3, 12), "pm", "", "", "approved", date(2025, 3, 11));
        // What was not approved excuses nothing, and nothing needed an excuse.
        absences.leave(
                "p405", "annual", date(2025, 4, 14), date(2025, 4, 18), "full", "", "", "rejected", date(2025, 4, 11));
        absences.leave("p405", "personal", date(2025, 6, 9), date(2025, 6, 10), "am", "", "", "cancelled", null);
        absences.leave("p406", "annual", date(2025, 12, 29), date(2025, 12, 31), "full", "", "", "pending", null);
        absences.outing("p406", "trip", date(2025, 7, 14), date(2025, 7, 18), "", "", "rejected", date(2025, 7, 21));
        absences.outing("p407", "local", date(2025, 7, 14), date(2025, 7, 15), "", "", "cancelled", null);
        absences.outing("p408", "private", date(2025, 12, 30), date(2025, 12, 31), "", "", "pending", null);
        // A duty of that evening needs no signature: both halves of the day are leave.
        absences.leave(
                "p405", "annual", date(2025, 9, 3), date(2025, 9, 3), "full", "", "", "approved", date(2025, 9, 2));
        // Out on these days when the inspectors came.
        absences.outing("p306", "local", date(2025, 5, 14), date(2025, 5, 14), "", "am", "approved", date(2025, 5, 14));
        absences.outing("p307", "local", date(2025, 5, 15), date(2025, 5, 15), "pm", "", "approved", null);
    }

    private void shortLeave(Person person, String type, int turn) {
        int length = 1 + random.nextInt(5);
        LocalDate start = free(person, length);
        if (start == null) {
            return;
        }
        LocalDate end = start.plusDays(length - 1);
        // Approved on the first workday after the start at the latest; else that day, before, or no one knows when.
        LocalDate approved = switch (turn % 4) {
            case 0 -> year.after(start, 1);
            case 1 -> start;
            case 2 -> start.minusDays(3);
            default -> null;
        };
        String startHalf = List.of("", "am", "pm").get(random.nextInt(3));
        String endHalf = List.of("", "pm", "am").get(length == 1 && startHalf.equals("pm") ? 0 : random.nextInt(3));
        absences.leave(
                person.id(), type, start, end, turn % 2 == 0 ? "full" : "", startHalf, endHalf, "approved", approved);
    }

    private void halfDays(Person person) {
        for (String portion : List.of("am", "pm")) {
            LocalDate day = free(person, 1);
            if (day != null) {
                absences.leave(person.id(), "compensatory", day, day, portion, "", "", "approved", day);
            }
        }
    }

    private void outings(Person person) {
        for (int i = 0; i < 4; i++) {
            int length = 2 + random.nextInt(4);
            LocalDate start = free(person, length);
            if (start != null) {
                absences.outing(person.id(), "trip", start, start.plusDays(length - 1), "", "", "approved", start);
            }
        }
        LocalDate local = free(person, 1);
        if (local != null) {
            String half = random.nextBoolean() ? "am" : "pm";
            absences.outing(
                    person.id(), "local", local, local, half, half, "approved", local.minusDays(random.nextInt(3)));
        }
        LocalDate own = free(person, 3);
        if (own != null) {
            absences.outing(person.id(), "private", own, own.plusDays(2), "pm", "am", "approved", own.minusDays(7));
        }
    }

    /** The first day of a span that begins on a workday and meets nothing else of the person's; null where none is found. */
    private @Nullable LocalDate free(Person person, int length) {
        for (int tries = 0; tries < 50; tries++) {
            LocalDate start = OfficeYear.FIRST.plusDays(10 + random.nextInt(330));
            boolean free = year.workday(start)
                    && start.minusDays(2)
                            .datesUntil(start.plusDays(length + 3))
                            .allMatch(day -> absences.nothingOn(person.id(), day));
            if (free && person.thereOn(start)) {
                return start;
            }
        }
        return null;
    }

    private static LocalDate date(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
