package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import io.mingcha.table.Rows;
import io.mingcha.table.TextPool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The tables that lie unit by unit, and how a row of each becomes a fact. */
final class UnitTables {
    private final Office office;
    private final TextPool keys;
    private final String scope;
    private final List<UnitTable<?>> tables = new ArrayList<>();
    private final Map<Integer, List<Row>> laterTasks = new HashMap<>();

    /** @param keys takes the ids of the units that any row names */
    UnitTables(Office office, TextPool keys, String scope) {
        this.office = office;
        this.keys = keys;
        this.scope = scope;
        byColumn("receptions", "unit_id", Reception.class, view -> {
            Reception.Reader reader = new Reception.Reader(view);
            return row -> reader.read(row, office.offices());
        });
        byColumn("expenses", "unit_id", Expense.class, view -> new Expense.Reader(view)::read);
        byColumn("tasks", "unit_id", Task.class, view -> new Task.Reader(view)::read);
        eventsByTask();
        byColumn("appointments", "unit_id", Appointment.class, view -> new Appointment.Reader(view)::read);
        byColumn("documents", "unit_id", Document.class, view -> new Document.Reader(view)::read);
        byColumn("meetings", "unit_id", Meeting.class, view -> new Meeting.Reader(view)::read);
        byColumn("inspections", "organiser_id", Inspection.class, view -> new Inspection.Reader(view)::read);
        byColumn("activities", "unit_id", Activity.class, view -> new Activity.Reader(view)::read);
    }

    List<UnitTable<?>> all() {
        return tables;
    }

    /** The tasks of a unit that take no part, whose log lies with the unit all the same; known where there is a log. */
    List<Row> laterTasks(int group) {
        return laterTasks.getOrDefault(group, List.of());
    }

    /** The facts of one kind that a unit has. */
    <F extends Fact> List<F> facts(Class<F> kind, int group) {
        List<F> facts = new ArrayList<>();
        for (UnitTable<?> table : tables) {
            if (table.kind() == kind) {
                table.forEach(group, fact -> facts.add(kind.cast(fact)));
            }
        }
        return facts;
    }

    private <F extends Fact> void byColumn(
            String table, String column, Class<F> kind, Function<View, IntFunction<F>> reader) {
        View view = office.view(table);
        if (view != null) {
            GroupIndex index = GroupIndex.byColumn(view, view.column(column), keys, scope, true);
            tables.add(new UnitTable<>(kind, index, reader.apply(view), office.settled(scope, table)));
        }
    }

    /** Events by the unit of their task; an event of an unknown task belongs to none. */
    private void eventsByTask() {
        View events = office.view("task_events");
        View tasks = office.view("tasks");
        if (events == null || tasks == null) {
            return;
        }
        int[] unitOfTask = unitOfTask(tasks);
        TextPool taskIds = tasks.rows().pool(tasks.column("task_id").index());
        Column named = events.column("task_id");
        TextPool names = events.rows().pool(named.index());
        int[] unitOfName = new int[names.size()];
        for (int i = 0; i < unitOfName.length; i++) {
            int task = taskIds.find(names.get(i));
            unitOfName[i] = task < 0 ? -1 : unitOfTask[task];
        }
        GroupIndex index = GroupIndex.ofOne(events, scope, row -> {
            long name = events.rows().value(named.index(), row);
            return name == Rows.BLANK ? -1 : unitOfName[(int) name];
        });
        tables.add(new UnitTable<>(
                TaskEvent.class, index, new TaskEvent.Reader(events)::read, office.settled(scope, "task_events")));
    }

    /** The group of each task's unit, by the task's place among the texts of its column. */
    private int[] unitOfTask(View tasks) {
        Column taskId = tasks.column("task_id");
        Column unitId = tasks.column("unit_id");
        int[] unitOfTask = new int[tasks.rows().pool(taskId.index()).size()];
        Arrays.fill(unitOfTask, -1);
        for (int row = 0; row < tasks.size(); row++) {
            int task = (int) tasks.rows().value(taskId.index(), row);
            unitOfTask[task] = keys.add(tasks.required(unitId, row));
            if (!tasks.takesPart(row)) {
                laterTasks
                        .computeIfAbsent(unitOfTask[task], unit -> new ArrayList<>())
                        .add(new Row(tasks, row));
            }
        }
        return unitOfTask;
    }
}
