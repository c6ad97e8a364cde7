package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import io.mingcha.rule.Scope;
import io.mingcha.table.Rows;
import io.mingcha.table.TextPool;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is recorded of each unit. The log of a task lies with the task, and a task wholly in its unit. */
public final class UnitGroups implements Groups {
    private final Office office;
    private final TextPool keys = new TextPool();
    private final @Nullable GroupIndex receptions;
    private final @Nullable GroupIndex expenses;
    private final @Nullable GroupIndex tasks;
    private final @Nullable GroupIndex taskEvents;
    private final @Nullable GroupIndex appointments;

    public UnitGroups(Office office) {
        this.office = office;
        this.receptions = byUnit("receptions");
        this.expenses = byUnit("expenses");
        this.tasks = byUnit("tasks");
        this.appointments = byUnit("appointments");
        this.taskEvents = byTask();
    }

    private @Nullable GroupIndex byUnit(String table) {
        View view = office.view(table);
        return view == null ? null : GroupIndex.byColumn(view, view.column("unit_id"), keys, scope().name(), true);
    }

    /** Events by the unit of their task; an event of an unknown task belongs to none. */
    private @Nullable GroupIndex byTask() {
        View events = office.view("task_events");
        View taskRows = office.view("tasks");
        if (events == null || taskRows == null) {
            return null;
        }
        Column taskId = taskRows.column("task_id");
        Column unitId = taskRows.column("unit_id");
        TextPool taskIds = taskRows.rows().pool(taskId.index());
        int[] groupOfTask = new int[taskIds.size()];
        Arrays.fill(groupOfTask, -1);
        for (int row = 0; row < taskRows.size(); row++) {
            groupOfTask[(int) taskRows.rows().value(taskId.index(), row)] = keys.add(taskRows.required(unitId, row));
        }
        int[] none = new int[0];
        Column task = events.column("task_id");
        TextPool named = events.rows().pool(task.index());
        int[] taskOfName = new int[named.size()];
        for (int i = 0; i < taskOfName.length; i++) {
            taskOfName[i] = taskIds.find(named.get(i));
        }
        return GroupIndex.of(events, keys, scope().name(), row -> {
            long name = events.rows().value(task.index(), row);
            int number = name == Rows.BLANK ? -1 : taskOfName[(int) name];
            return number < 0 || groupOfTask[number] < 0 ? none : new int[] {groupOfTask[number]};
        });
    }

    @Override
    public Scope scope() {
        return Scope.UNIT;
    }

    @Override
    public int size() {
        return keys.size();
    }

    @Override
    public String key(int group) {
        return keys.get(group);
    }

    @Override
    public int find(String key) {
        return keys.find(key);
    }

    @Override
    public int weight(int group) {
        return indexes().mapToInt(index -> index.count(group)).sum();
    }

    @Override
    public List<GroupBalance> balance() {
        return indexes().map(GroupIndex::balance).toList();
    }

    private Stream<GroupIndex> indexes() {
        return Stream.of(receptions, expenses, tasks, taskEvents, appointments).flatMap(Stream::ofNullable);
    }

    @Override
    public void make(int group, FactSink sink) {
        if (receptions != null && sink.wants(Reception.class)) {
            Reception.Reader reader = new Reception.Reader(receptions.view());
            receptions.forEach(group, row -> sink.accept(reader.read(row, office.offices())));
        }
        if (expenses != null && sink.wants(Expense.class)) {
            Expense.Reader reader = new Expense.Reader(expenses.view());
            expenses.forEach(group, row -> sink.accept(reader.read(row)));
        }
        if (tasks != null && sink.wants(Task.class)) {
            Task.Reader reader = new Task.Reader(tasks.view());
            tasks.forEach(group, row -> sink.accept(reader.read(row)));
        }
        if (taskEvents != null && sink.wants(TaskEvent.class)) {
            TaskEvent.Reader reader = new TaskEvent.Reader(taskEvents.view());
            taskEvents.forEach(group, row -> sink.accept(reader.read(row)));
        }
        if (sink.wants(Appointment.class)) {
            office.offices().appointmentsTo(keys.get(group)).forEach(sink::accept);
        }
    }
}
