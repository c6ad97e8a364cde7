package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import io.mingcha.table.Rows;
import io.mingcha.table.TextPool;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

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
        return ofOne(view, scope, row -> {
            long text = view.rows().value(column.index(), row);
            if (text == Rows.BLANK) {
                return keepKeyless ? keys.add("") : -1;
            }
            int number = (int) text;
            if (groupOfText[number] < 0) {
                groupOfText[number] = keys.add(texts, number);
            }
            return groupOfText[number];
        });
    }

    /** The group that a function names for each row; negative for none. */
    static GroupIndex ofOne(View view, String scope, IntUnaryOperator groupOf) {
        int size = view.size();
        int[] counts = new int[16];
        int grouped = 0;
        int takingPart = 0;
        for (int row = 0; row < size; row++) {
            if (view.takesPart(row)) {
                takingPart++;
                int group = groupOf.applyAsInt(row);
                if (group >= 0) {
                    grouped++;
                    counts = counted(counts, group);
                }
            }
        }
        int[] starts = starts(counts);
        int[] next = Arrays.copyOf(starts, counts.length);
        int[] rows = new int[starts[counts.length]];
        for (int row = 0; row < size; row++) {
            int group = view.takesPart(row) ? groupOf.applyAsInt(row) : -1;
            if (group >= 0) {
                rows[next[group]++] = row;
            }
        }
        return of(view, scope, starts, rows, takingPart, grouped);
    }

    /** The groups that a function names for each row; a row may lie in several, each named once. */
    static GroupIndex of(View view, String scope, IntFunction<int[]> groupsOf) {
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
                    counts = counted(counts, group);
                }
            }
        }
        int[] starts = starts(counts);
        int[] next = Arrays.copyOf(starts, counts.length);
        int[] rows = new int[starts[counts.length]];
        for (int row = 0; row < size; row++) {
            if (view.takesPart(row)) {
                for (int group : groupsOf.apply(row)) {
                    rows[next[group]++] = row;
                }
            }
        }
        return of(view, scope, starts, rows, takingPart, grouped);
    }

    private static int[] counted(int[] counts, int group) {
        int[] longer = group < counts.length ? counts : Arrays.copyOf(counts, Math.max(group + 1, counts.length * 2));
        longer[group]++;
        return longer;
    }

    private static int[] starts(int[] counts) {
        int[] starts = new int[counts.length + 1];
        for (int i = 0; i < counts.length; i++) {
            starts[i + 1] = starts[i] + counts[i];
        }
        return starts;
    }

    private static GroupIndex of(View view, String scope, int[] starts, int[] rows, int takingPart, int grouped) {
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
