package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An entry of the log of a task. */
public final class TaskEvent implements Fact {
    private final Reader by;
    private final int number;

    private TaskEvent(Reader by, int number) {
        this.by = by;
        this.number = number;
    }

    @Override
    public Row row() {
        return new Row(by.view, number);
    }

    @Override
    public Setting setting() {
        return by.view.setting();
    }

    @Override
    public LocalDate ownDate() {
        return by.view.ownDate(number);
    }

    public String eventId() {
        return by.view.required(by.eventId, number);
    }

    public String taskId() {
        return by.view.required(by.taskId, number);
    }

    public LocalDate happenedOn() {
        return by.view.requiredDate(by.happenedOn, number);
    }

    public String kind() {
        return by.view.requiredCode(by.kind, number);
    }

    public @Nullable String actorId() {
        return by.view.text(by.actorId, number);
    }

    /** Whether somebody worked on the task: accept, progress, feedback, verify or complete. */
    public boolean progress() {
        return switch (kind()) {
            case "accept", "progress", "feedback", "verify", "complete" -> true;
            default -> false;
        };
    }

    /** Whether it was entered after another event: by day, and on one day by event_id as text. */
    public boolean comesAfter(TaskEvent other) {
        int byDay = happenedOn().compareTo(other.happenedOn());
        return byDay > 0 || (byDay == 0 && codePointOrder(eventId(), other.eventId()) > 0);
    }

    private static int codePointOrder(String a, String b) {
        return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }

    /** Reads the rows of {@code task_events}. */
    static final class Reader {
        private final View view;
        private final Column eventId;
        private final Column taskId;
        private final Column happenedOn;
        private final Column kind;
        private final Column actorId;

        Reader(View view) {
            this.view = view;
            this.eventId = view.column("event_id");
            this.taskId = view.column("task_id");
            this.happenedOn = view.column("happened_on");
            this.kind = view.column("kind");
            this.actorId = view.column("actor_id");
        }

        TaskEvent read(int row) {
            return new TaskEvent(this, row);
        }
    }
}
