package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An entry of the log of a task. */
public record TaskEvent(
        Row row,
        String eventId,
        String taskId,
        LocalDate happenedOn,
        String kind,
        @Nullable String actorId) implements Fact {
    /** Whether somebody worked on the task: accept, progress, feedback, verify or complete. */
    public boolean progress() {
        return switch (kind) {
            case "accept", "progress", "feedback", "verify", "complete" -> true;
            default -> false;
        };
    }

    /** Whether it was entered after another event: by day, and on one day by event_id as text. */
    public boolean comesAfter(TaskEvent other) {
        int byDay = happenedOn.compareTo(other.happenedOn);
        return byDay > 0 || (byDay == 0 && codePointOrder(eventId, other.eventId) > 0);
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
            return new TaskEvent(
                    new Row(view, row),
                    view.required(eventId, row),
                    view.required(taskId, row),
                    view.requiredDate(happenedOn, row),
                    view.requiredCode(kind, row),
                    view.text(actorId, row));
        }
    }
}
