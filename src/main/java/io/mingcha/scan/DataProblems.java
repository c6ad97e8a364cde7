package io.mingcha.scan;

import io.mingcha.dictionary.Column;
import io.mingcha.fact.Office;
import io.mingcha.fact.Row;
import io.mingcha.fact.TaskStates;
import io.mingcha.fact.View;
import io.mingcha.table.Rows;
import java.util.ArrayList;
import java.util.List;

/** Finds the rows that contradict themselves. */
final class DataProblems {
    static final String OUT_BEFORE_IN = "下班打卡早于上班打卡";
    static final String COMPLETED_UNKNOWN = "状态为已完成或已销号而没有完成日期";

    private DataProblems() {}

    static List<DataProblem> in(Office office) {
        List<DataProblem> problems = new ArrayList<>();
        View attendance = office.view("attendance");
        if (attendance != null) {
            outBeforeIn(attendance, problems);
        }
        View tasks = office.view("tasks");
        if (tasks != null) {
            TaskStates.completedUnknown(tasks).forEach(row -> problems.add(DataProblem.of(COMPLETED_UNKNOWN, row)));
        }
        return problems;
    }

    private static void outBeforeIn(View view, List<DataProblem> problems) {
        Rows rows = view.rows();
        Column in = view.column("clock_in");
        Column out = view.column("clock_out");
        Column plannedIn = view.column("planned_in");
        Column plannedOut = view.column("planned_out");
        for (int row = 0; row < rows.size(); row++) {
            long inAt = rows.value(in.index(), row);
            long outAt = rows.value(out.index(), row);
            boolean reversed = inAt != Rows.BLANK && outAt != Rows.BLANK && outAt < inAt;
            if (reversed && view.takesPart(row) && !nightShift(rows, plannedIn, plannedOut, row)) {
                problems.add(DataProblem.of(OUT_BEFORE_IN, new Row(view, row)));
            }
        }
    }

    private static boolean nightShift(Rows rows, Column plannedIn, Column plannedOut, int row) {
        long start = rows.value(plannedIn.index(), row);
        long end = rows.value(plannedOut.index(), row);
        return start != Rows.BLANK && end != Rows.BLANK && end <= start;
    }
}
