package io.mingcha.fact;

import java.util.ArrayList;
import java.util.List;

/** The tasks whose rows do not say when they ended. */
public final class TaskStates {
    private TaskStates() {}

    /** The rows taking part whose status is done or closed without any day of completion. */
    public static List<Row> completedUnknown(View tasks) {
        List<Row> rows = new ArrayList<>();
        Task.Reader reader = new Task.Reader(tasks);
        for (int row = 0; row < tasks.size(); row++) {
            if (tasks.takesPart(row)) {
                Task task = reader.read(row);
                if (task.completedUnknown()) {
                    rows.add(task.row());
                }
            }
        }
        return rows;
    }
}
