package io.mingcha.scan.blameless;

import io.mingcha.scan.blameless.People.Person;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task and its log, told so that nothing is ever a day late. */
final class TaskStory {
    /** A task may be quiet for this many workdays, and is heard of on the next. */
    private static final int QUIET = 15;

    /** So long after the last reminder, and not a day more, something must have moved. */
    private static final int WAIT = 5;

    private final Tables tables;
    private final OfficeYear year;
    private final Tables.Cells task;
    private final Person owner;
    private final LocalDate created;
    private LocalDate heard;

    TaskStory(Tables tables, OfficeYear year, String source, Person owner, LocalDate created) {
        this.tables = tables;
        this.year = year;
        this.owner = owner;
        this.created = created;
        this.heard = created;
        this.task = tables.row("tasks")
                .set("task_id", tables.next("T"))
                .set("title", "事项" + created)
                .set("source", source)
                .set("unit_id", owner.unit())
                .set("owner_id", owner.id())
                .set("supervisor_id", supervisor())
                .set("created_on", created)
                .set("status", "in_progress");
    }

    TaskStory set(String column, @Nullable Object value) {
        task.set(column, value);
        return this;
    }

    /** An entry of the log by the owner. */
    TaskStory event(String kind, LocalDate day) {
        return event(kind, day, owner.id());
    }

    TaskStory event(String kind, LocalDate day, @Nullable String actor) {
        tables.row("task_events")
                .set("event_id", tables.next("V"))
                .set("task_id", task.get("task_id"))
                .set("happened_on", day)
                .set("kind", kind)
                .set("actor_id", actor)
                .set("note", kind.equals("progress") ? "按计划推进" : null);
        if (List.of("accept", "progress", "feedback", "verify", "complete").contains(kind)) {
            heard = day;
        }
        return this;
    }

    /** Given out, and taken up by an entry of that kind some workdays later. */
    TaskStory started(String kind, int workdays) {
        return event("assign", created, supervisor()).event(kind, year.after(created, workdays));
    }

    /** Heard of just often enough until that day, now and then after reminders or transfers. */
    TaskStory going(LocalDate until, boolean reminded, boolean passedOn) {
        for (LocalDate next = year.after(heard, QUIET + 1); next.isBefore(until); next = year.after(heard, QUIET + 1)) {
            if (reminded) {
                event("remind", year.before(next, WAIT + 2), supervisor());
                event("remind", year.before(next, WAIT + 1), supervisor());
            }
            if (!reminded && heard.equals(created)) {
                // One reminder alone is no more than that.
                event("remind", year.after(heard, 1), supervisor());
            }
            if (passedOn && !heard.equals(created)) {
                event("transfer", year.after(heard, 1)).event("return", year.after(heard, 2));
            }
            event("progress", next);
        }
        return this;
    }

    /** Done on that day. */
    TaskStory done(LocalDate day) {
        return event("complete", day).set("status", "done").set("completed_on", day);
    }

    /** Told to whoever asked, on the second workday after it was done. */
    TaskStory toldAfter(LocalDate done) {
        return event("feedback", year.after(done, 2));
    }

    /** Looked at by another, and closed that day with proof. */
    TaskStory closed(LocalDate day) {
        return event("verify", day, supervisor()).set("status", "closed").set("closed_on", day);
    }

    private String supervisor() {
        return People.id(owner.unit(), owner.place() == 2 ? 1 : 2);
    }
}
