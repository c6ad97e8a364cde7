package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import io.mingcha.table.Rows;
import io.mingcha.table.TextPool;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** The rows of one table that take part, by group: a counting sort, without an object a row. */
final class GroupIndex {
    private final View view;
    private final int[] starts;
    private final int[] rows;
    private final GroupBalance balance;

    private GroupIndex(View view, int[] starts, int[] rows, GroupBalance balance) {
        this.view = view;
        this.starts = starts;
        this.rows = rows;
        this.balance = balance;
    }

    /** The groups that rows name with one column. */
    static GroupIndex byColumn(View view, Column column, TextPool keys, String scope, boolean keepKeyless) {
        TextPool texts = view.rows().pool(column.index());
        int[] groupOfText = new int[texts.size()];
        Arrays.fill(groupOfText, -1);
        int[][] single = new int[1][1];
        int[] none = new int[0];
        return of(view, keys, scope, row -> {
            long text = view.rows().value(column.index(), row);
            if (text == Rows.BLANK) {
                return keepKeyless ? new int[] {keys.add("")} : none;
            }
            int number = (int) text;
            if (groupOfText[number] < 0) {
                groupOfText[number] = keys.add(texts.get(number));
            }
            single[0][0] = groupOfText[number];
            return single[0];
        });
    }

    /** The groups that a function names for each row; a row may lie in several, each named once. */
    static GroupIndex of(View view, TextPool keys, String scope, IntFunction<int[]> groupsOf) {
        int size = view.size();
        int[] counts = new int[16];
        int grouped = 0;
        int takingPart = 0;
        for (int row = 0; row < size; row++) {
            if (view.takesPart(row)) {
                takingPart++;
                int[] groups = groupsOf.apply(row);
                grouped += groups.length > 0 ? 1 : 0;
                for (int group : groups) {
                    if (group >= counts.length) {
                        counts = Arrays.copyOf(counts, Math.max(group + 1, counts.length * 2));
                    }
                    counts[group]++;
                }
            }
        }
        int[] starts = new int[counts.length + 1];
        for (int i = 0; i < counts.length; i++) {
            starts[i + 1] = starts[i] + counts[i];
        }
        int[] next = Arrays.copyOf(starts, counts.length);
        int[] rows = new int[starts[counts.length]];
        for (int row = 0; row < size; row++) {
            if (view.takesPart(row)) {
                for (int group : groupsOf.apply(row)) {
                    rows[next[group]++] = row;
                }
            }
        }
        String table = view.rows().table().name();
        return new GroupIndex(
                view, starts, rows, new GroupBalance(scope, table, takingPart, grouped, takingPart - grouped));
    }

    View view() {
        return view;
    }

    int count(int group) {
        return group + 1 < starts.length ? starts[group + 1] - starts[group] : 0;
    }

    void forEach(int group, IntConsumer action) {
        if (group + 1 < starts.length) {
            for (int at = starts[group]; at < starts[group + 1]; at++) {
                action.accept(rows[at]);
            }
        }
    }

    GroupBalance balance() {
        return balance;
    }
}
