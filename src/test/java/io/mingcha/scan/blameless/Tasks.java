package io.mingcha.scan.blameless;

import io.mingcha.scan.blameless.People.Person;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;

/** Tasks of every source: begun on the third workday, done on the day they were due, told, checked by another and closed. */
final class Tasks {
    private static final LocalDate LOG_START = LocalDate.of(2025, 1, 2);
    private static final List<String> MATTERS =
            List.of("decision", "supervision", "service", "report", "other", "legacy");

    private final Tables tables;
    private final OfficeYear year;
    private final People people;
    private final Random random;
    private int turn;

    Tasks(Tables tables, OfficeYear year, People people, Random random) {
        this.tables = tables;
        this.year = year;
        this.people = people;
        this.random = random;
        for (String unit : People.UNITS) {
            olderThanTheLog(unit);
            OfficeYear.months().forEach(month -> {
                LocalDate day = month.equals(YearMonth.from(LOG_START)) ? LOG_START : month.atDay(2);
                for (int i = 0; i < 3; i++) {
                    matter(MATTERS.get(turn % MATTERS.size()), owner(unit, turn), year.onWorkday(day.plusDays(5L * i)));
                    turn++;
                }
                rectification(owner(unit, turn), month.atDay(11), month.getMonthValue());
                petition(owner(unit, turn + 1), month.atDay(4 + random.nextInt(20)), month.getMonthValue());
            });
            stopped(owner(unit, 1));
            stillOpen(owner(unit, 2));
        }
    }

    private void matter(String source, Person owner, LocalDate created) {
        // Every other is due on the first day on which no one who looks at the end or middle of a month is warned of
        // it.
        LocalDate wanted = created.plusDays(20 + random.nextInt(60));
        LocalDate due = year.due(turn % 2 == 0 ? wanted : wanted.withDayOfMonth(16));
        TaskStory story = story(source, owner, created)
                .set("due_on", due)
                .set("measure", List.of("", "deadline", "immediate").get(turn % 3))
                .set("post", turn % 4 == 0 ? "业务岗" : null)
                .started(
                        List.of("accept", "transfer", "progress", "extend", "feedback")
                                .get(turn % 5),
                        turn % 2 == 0 ? 3 : 1)
                .going(due, turn % 3 == 0, turn % 3 == 1);
        switch (turn % 4) {
            case 0 -> story.event("remind", due.minusDays(1), owner.id());
            case 1 -> story.event("visit", due.minusDays(1));
            case 2 -> story.event("reopen", due.minusDays(1));
            default -> story.set("evidence_count", 0);
        }
        if (!source.equals("service") && turn % 4 == 1) {
            story.event("visit", due.minusDays(1)).event("visit", due);
        }
        story.done(due).toldAfter(due);
        if (turn % 3 == 0) {
            story.closed(year.after(due, 2)).set("completed_on", turn % 2 == 0 ? null : due);
            if (turn % 2 == 0) {
                story.set("closed_on", due);
            }
        }
    }

    private void rectification(Person owner, LocalDate created, int i) {
        String source = i % 2 == 0 ? "inspection" : "self_check";
        TaskStory story = story(source, owner, created);
        if (i % 3 == 0) {
            // At once means within five workdays, where no day was set.
            LocalDate done = year.after(created, 5);
            story.set("measure", "immediate")
                    .started("progress", 3)
                    .done(done)
                    .closed(done)
                    .set("evidence_count", 1);
        } else if (i % 3 == 1) {
            LocalDate due = year.due(created.plusDays(45));
            story.set("measure", i % 2 == 0 ? "deadline" : null)
                    .set("due_on", due)
                    .started("accept", 2)
                    .going(due, true, false)
                    .done(due)
                    .closed(due.plusDays(20))
                    .set("completed_on", due)
                    .event("verify", due, null)
                    .set("evidence_count", i % 2 == 0 ? 3 : null);
        } else {
            story.set("measure", "long_term").started("accept", 3);
        }
    }

    private void petition(Person owner, LocalDate created, int i) {
        LocalDate accepted = created.plusDays(15);
        TaskStory story = story("petition", owner, created);
        switch (i % 5) {
            case 0 -> {
                LocalDate end = created.plusDays(60);
                story.started("visit", 3)
                        .event("accept", accepted)
                        .going(end, false, false)
                        .done(end);
            }
            case 1 -> {
                LocalDate end = created.plusDays(90);
                story.started("transfer", 3)
                        .event("accept", accepted)
                        .event("extend", created.plusDays(59))
                        .going(end, false, true)
                        .done(end);
            }
            case 2 -> {
                LocalDate due = year.due(created.plusDays(30));
                story.set("due_on", due)
                        .started("visit", 1)
                        .event("accept", accepted)
                        .going(due, false, false)
                        .done(due);
            }
            case 3 -> {
                LocalDate due = year.due(created.plusDays(25));
                // It goes on after that day, so it would be warned of on the day itself.
                due = OfficeYear.asOfs().contains(due) ? year.due(due.plusDays(1)) : due;
                story.set("due_on", due)
                        .started("extend", 2)
                        .event("accept", accepted)
                        .going(due.plusDays(30), true, false)
                        .done(due.plusDays(30));
            }
            default -> story.started("visit", 1).set("status", "done").set("completed_on", accepted);
        }
    }

    /** What the log could not have recorded is no omission. */
    private void olderThanTheLog(String unit) {
        LocalDate created = LocalDate.of(2024, 11, 4);
        story("legacy", owner(unit, 0), created)
                .event("progress", LOG_START)
                .going(OfficeYear.END, false, true)
                .set("due_on", LocalDate.of(2026, 6, 30));
        story("petition", owner(unit, 1), LocalDate.of(2024, 12, 20))
                .event("progress", LocalDate.of(2025, 1, 24))
                .going(LocalDate.of(2025, 2, 18), false, false)
                .set("status", "done")
                .set("completed_on", LocalDate.of(2025, 2, 18));
        story("decision", owner(unit, 2), created)
                .set("due_on", LocalDate.of(2024, 12, 31))
                .set("status", "done")
                .set("completed_on", LocalDate.of(2024, 12, 31));
        story("inspection", owner(unit, 2), created)
                .set("due_on", LocalDate.of(2024, 12, 30))
                .set("status", "closed")
                .set("closed_on", LocalDate.of(2024, 12, 30))
                .set("evidence_count", 2);
    }

    private void stopped(Person owner) {
        LocalDate created = LocalDate.of(2025, 2, 10);
        for (String status : List.of("suspended", "cancelled")) {
            for (String source : List.of("decision", "self_check", "petition")) {
                TaskStory story = story(source, owner, created)
                        .set("due_on", created.plusDays(30))
                        .set("status", status)
                        .event("assign", created);
                if (source.equals("petition") && status.equals("suspended")) {
                    story.event("accept", created.plusDays(15));
                }
            }
        }
    }

    private void stillOpen(Person owner) {
        LocalDate created = LocalDate.of(2025, 10, 13);
        story("decision", owner, created)
                .set("due_on", LocalDate.of(2026, 6, 30))
                .started("accept", 3)
                .going(OfficeYear.END, true, false);
        story("other", owner, created).started("transfer", 3).going(OfficeYear.END, false, true);
        story("report", owner, created)
                .set("status", "open")
                .set("measure", "long_term")
                .started("transfer", 3)
                .event("return", year.after(created, 4));
    }

    private TaskStory story(String source, Person owner, LocalDate created) {
        return new TaskStory(tables, year, source, owner, created);
    }

    private Person owner(String unit, int turn) {
        return people.get(People.id(unit, 3 + turn % 4));
    }
}
