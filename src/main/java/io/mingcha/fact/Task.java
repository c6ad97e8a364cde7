package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A task, a rectification or a petition. A blank measure is deadline. Its cells are read when they are asked for. */
public final class Task implements Fact {
    private final Reader by;
    private final int number;

    private Task(Reader by, int number) {
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

    public String taskId() {
        return by.view.required(by.taskId, number);
    }

    public String title() {
        return by.view.required(by.title, number);
    }

    public String source() {
        return by.view.requiredCode(by.source, number);
    }

    public @Nullable String measure() {
        return by.view.code(by.measure, number);
    }

    public String unitId() {
        return by.view.required(by.unitId, number);
    }

    public @Nullable String post() {
        return by.view.text(by.post, number);
    }

    public String ownerId() {
        return by.view.required(by.ownerId, number);
    }

    public @Nullable String supervisorId() {
        return by.view.text(by.supervisorId, number);
    }

    public LocalDate createdOn() {
        return by.view.requiredDate(by.createdOn, number);
    }

    public @Nullable LocalDate dueOn() {
        return by.view.date(by.dueOn, number);
    }

    public String status() {
        return by.view.requiredCode(by.status, number);
    }

    /** The completion date C: completed_on, else closed_on, each unknown where after as-of. */
    public @Nullable LocalDate completedOn() {
        LocalDate completed = by.view.date(by.completedOn, number);
        return completed != null ? completed : closedOn();
    }

    public @Nullable LocalDate closedOn() {
        return by.view.date(by.closedOn, number);
    }

    public @Nullable Long evidenceCount() {
        return by.view.number(by.evidenceCount, number);
    }

    /** Whether it was completed on an unknown day: neither open nor late. */
    public boolean completedUnknown() {
        String state = status();
        boolean ended = state.equals("done") || state.equals("closed");
        return ended && completedOn() == null && !by.endsLater(number);
    }

    /** Whether it was neither completed by as-of nor completed on an unknown day. */
    public boolean openAtAsOf() {
        return completedOn() == null && !completedUnknown();
    }

    /** Whether its status is closed, it is not open, and the day of closing is blank or not after as-of. */
    public boolean closedAtAsOf() {
        return status().equals("closed") && !openAtAsOf() && !by.afterAsOf(by.view.dateAsWritten(by.closedOn, number));
    }

    /** Neither suspended nor cancelled. */
    public boolean going() {
        return !"suspended".equals(status()) && !"cancelled".equals(status());
    }

    /** Whether it stems from an inspection or a self-check, so that its due date is one of rectification. */
    public boolean rectification() {
        return "inspection".equals(source()) || "self_check".equals(source());
    }

    /** The day lateness is counted to: of completion, or as-of while open; null where completed on an unknown day. */
    public @Nullable LocalDate countedTo() {
        return completedUnknown() ? null : openAtAsOf() ? asOf() : completedOn();
    }

    /** The due date, or another day where there is none. */
    public LocalDate dueOr(LocalDate other) {
        LocalDate due = dueOn();
        return due == null ? other : due;
    }

    /** Workdays late against a limit that is past, at least 1; 0 where completed on an unknown day. */
    public long lateness(LocalDate limit) {
        LocalDate end = countedTo();
        return end == null ? 0 : Math.max(1, workdays(limit, end));
    }

    /** The day quiet on the task is counted from where nobody worked on it yet: its own or the log's first, the later. */
    public LocalDate quietFrom() {
        LocalDate log = logStart();
        return log != null && log.isAfter(createdOn()) ? log : createdOn();
    }

    /** The day it was closed on, else completed on; null where neither is known. */
    public @Nullable LocalDate endedOn() {
        LocalDate closed = closedOn();
        return closed != null ? closed : completedOn();
    }

    /** The day it was closed on, else completed on, else created on. */
    public LocalDate endedOrCreatedOn() {
        LocalDate ended = endedOn();
        return ended == null ? createdOn() : ended;
    }

    /** Whether it was created on or after the day the log starts; never where there is no log. */
    public boolean withinLog() {
        LocalDate log = logStart();
        return log != null && !createdOn().isBefore(log);
    }

    /** Whether it had not been completed on or before a day; false where that is unknown. */
    public boolean openAfter(LocalDate day) {
        LocalDate completed = completedOn();
        return !completedUnknown() && (completed == null || completed.isAfter(day));
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
            return new Task(this, row);
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
