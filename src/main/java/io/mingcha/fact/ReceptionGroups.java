package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import io.mingcha.table.Rows;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/** The groups of all who were at a reception, each once, by row; every text is looked up once. */
final class ReceptionGroups implements IntFunction<int[]> {
    private final View view;
    private final Column host;
    private final Column attendees;
    private final ToIntFunction<String> groupOf;
    private final int[][] ofHosts;
    private final int[][] ofAttendees;

    ReceptionGroups(View view, Column host, Column attendees, ToIntFunction<String> groupOf) {
        this.view = view;
        this.host = host;
        this.attendees = attendees;
        this.groupOf = groupOf;
        this.ofHosts = new int[view.rows().pool(host.index()).size()][];
        this.ofAttendees = new int[view.rows().pool(attendees.index()).size()][];
    }

    @Override
    public int[] apply(int row) {
        int hostText = (int) view.rows().value(host.index(), row);
        if (ofHosts[hostText] == null) {
            ofHosts[hostText] = new int[] {groupOf.applyAsInt(view.required(host, row))};
        }
        long others = view.rows().value(attendees.index(), row);
        if (others == Rows.BLANK) {
            return ofHosts[hostText];
        }
        if (ofAttendees[(int) others] == null) {
            ofAttendees[(int) others] =
                    view.ids(attendees, row).stream().mapToInt(groupOf).toArray();
        }
        return each(ofHosts[hostText][0], ofAttendees[(int) others]);
    }

    private static int[] each(int first, int[] others) {
        int[] all = new int[others.length + 1];
        all[0] = first;
        int size = 1;
        for (int other : others) {
            boolean known = false;
            for (int i = 0; i < size; i++) {
                known |= all[i] == other;
            }
            if (!known) {
                all[size++] = other;
            }
        }
        return size == all.length ? all : Arrays.copyOf(all, size);
    }
}
