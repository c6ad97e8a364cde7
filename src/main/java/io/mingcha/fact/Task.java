package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task, a rectification or a petition. A blank measure is deadline.
 *
 * @param completedOn the completion date C: completed_on, else closed_on, each unknown where after as-of
 * @param completedUnknown completed on an unknown day: neither open nor late
 * @param openAtAsOf neither completed by as-of nor completed on an unknown day
 * @param closedAtAsOf status closed, not open, and the day of closing blank or not after as-of
 */
public record Task(
        Row row,
        String taskId,
        String title,
        String source,
        @Nullable String measure,
        String unitId,
        @Nullable String post,
        String ownerId,
        @Nullable String supervisorId,
        LocalDate createdOn,
        @Nullable LocalDate dueOn,
        String status,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate closedOn,
        @Nullable Long evidenceCount,
        boolean completedUnknown,
        boolean openAtAsOf,
        boolean closedAtAsOf)
        implements Fact {
    /** Neither suspended nor cancelled. */
    public boolean going() {
        return !"suspended".equals(status) && !"cancelled".equals(status);
    }

    /** Whether it stems from an inspection or a self-check, so that its due date is one of rectification. */
    public boolean rectification() {
        return "inspection".equals(source) || "self_check".equals(source);
    }

    /** The day lateness is counted to: of completion, or as-of while open; null where completed on an unknown day. */
    public @Nullable LocalDate countedTo() {
        return completedUnknown ? null : openAtAsOf ? asOf() : completedOn;
    }

    /** The due date, or another day where there is none. */
    public LocalDate dueOr(LocalDate other) {
        return dueOn == null ? other : dueOn;
    }

    /** Workdays late against a limit that is past, at least 1; 0 where completed on an unknown day. */
    public long lateness(LocalDate limit) {
        LocalDate end = countedTo();
        return end == null ? 0 : Math.max(1, workdays(limit, end));
    }

    /** The day quiet on the task is counted from where nobody worked on it yet: its own or the log's first, the later. */
    public LocalDate quietFrom() {
        LocalDate log = logStart();
        return log != null && log.isAfter(createdOn) ? log : createdOn;
    }

    /** The day it was closed on, else completed on; null where neither is known. */
    public @Nullable LocalDate endedOn() {
        return closedOn != null ? closedOn : completedOn;
    }

    /** The day it was closed on, else completed on, else created on. */
    public LocalDate endedOrCreatedOn() {
        LocalDate ended = endedOn();
        return ended == null ? createdOn : ended;
    }

    /** Whether it was created on or after the day the log starts; never where there is no log. */
    public boolean withinLog() {
        LocalDate log = logStart();
        return log != null && !createdOn.isBefore(log);
    }

    /** Whether it had not been completed on or before a day; false where that is unknown. */
    public boolean openAfter(LocalDate day) {
        return !completedUnknown && (completedOn == null || completedOn.isAfter(day));
    }

    /** Reads the rows of {@code tasks}. */
    static final class Reader {
        private final View view;
        private final Column taskId;
        private final Column title;
        private final Column source;
        private final Column measure;
        private final Column unitId;
        private final Column post;
        private final Column ownerId;
        private final Column supervisorId;
        private final Column createdOn;
        private final Column dueOn;
        private final Column status;
        private final Column completedOn;
        private final Column closedOn;
        private final Column evidenceCount;

        Reader(View view) {
            this.view = view;
            this.taskId = view.column("task_id");
            this.title = view.column("title");
            this.source = view.column("source");
            this.measure = view.column("measure");
            this.unitId = view.column("unit_id");
            this.post = view.column("post");
            this.ownerId = view.column("owner_id");
            this.supervisorId = view.column("supervisor_id");
            this.createdOn = view.column("created_on");
            this.dueOn = view.column("due_on");
            this.status = view.column("status");
            this.completedOn = view.column("completed_on");
            this.closedOn = view.column("closed_on");
            this.evidenceCount = view.column("evidence_count");
        }

        Task read(int row) {
            String state = view.requiredCode(status, row);
            LocalDate completed = view.date(completedOn, row);
            LocalDate closed = view.date(closedOn, row);
            LocalDate completion = completed != null ? completed : closed;
            boolean ended = state.equals("done") || state.equals("closed");
            boolean unknown = ended && completion == null && !endsLater(row);
            boolean open = !unknown && completion == null;
            return new Task(
                    new Row(view, row),
                    view.required(taskId, row),
                    view.required(title, row),
                    view.requiredCode(source, row),
                    view.code(measure, row),
                    view.required(unitId, row),
                    view.text(post, row),
                    view.required(ownerId, row),
                    view.text(supervisorId, row),
                    view.requiredDate(createdOn, row),
                    view.date(dueOn, row),
                    state,
                    completion,
                    closed,
                    view.number(evidenceCount, row),
                    unknown,
                    open,
                    state.equals("closed") && !open && !afterAsOf(view.dateAsWritten(closedOn, row)));
        }

        /** Whether the row says that it ended after as-of, so that it was open then. */
        private boolean endsLater(int row) {
            return afterAsOf(view.dateAsWritten(completedOn, row)) || afterAsOf(view.dateAsWritten(closedOn, row));
        }

        private boolean afterAsOf(@Nullable LocalDate day) {
            return day != null && day.isAfter(view.setting().asOf());
        }
    }
}
