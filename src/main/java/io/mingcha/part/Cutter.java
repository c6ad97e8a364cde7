package io.mingcha.part;

import io.mingcha.fact.GroupBalance;
import io.mingcha.fact.Groups;
import io.mingcha.fact.Office;
import io.mingcha.fact.UnitGroups;
import io.mingcha.rule.Scope;
import io.mingcha.scan.Place;
import io.mingcha.scan.RowCounts;
import io.mingcha.scan.Scopes;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import io.mingcha.table.Slice;
import io.mingcha.table.SliceWriter;
import io.mingcha.table.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Cuts rows by the groups that they lie in, and counts them; by the same groups as they are judged in. */
public final class Cutter {
    /** The log of a task lies with the task's unit, which only the task tells. */
    private static final Set<String> TASKS = Set.of("tasks", "task_events");

    private static final String LOG = "task_events";

    private final PartScan.Ready ready;
    private final Targets targets;
    private final Map<SourceFile, Integer> sources = new IdentityHashMap<>();

    public Cutter(PartScan.Ready ready) {
        this.ready = ready;
        this.targets = ready.scan().targets();
        ready.scan().sources().files().forEach((number, file) -> sources.put(file, number));
    }

    /** Whether the tasks and their log must lie together before they can be cut. */
    public static boolean byTask(PartScan scan, String table) {
        return TASKS.contains(table) && scan.present().containsAll(TASKS);
    }

    /** What becomes of a slice of one table: what was counted, and its rows by where they are judged. */
    public List<Parcel> cut(Slice slice) {
        Dataset rows = ready.scan().only(List.of(slice));
        Office part = ready.office().part(rows, person -> false);
        List<Parcel> parcels = new ArrayList<>();
        List<GroupBalance> balance = new ArrayList<>();
        if (!byTask(ready.scan(), slice.table())) {
            Scopes.OF_DATA.forEach(scope -> cut(Groups.of(part, scope), parcels, balance));
        }
        RowCounts counts = ready.counter().count(part, rows).withPlaces(placed(rows, slice.table()));
        parcels.add(
                new Parcel.OfCounts(targets.counts(), slice.source(), slice.first(), counts, balance, sent(parcels)));
        return parcels;
    }

    private Map<String, Long> sent(List<Parcel> parcels) {
        Map<String, Long> sent = new HashMap<>();
        for (Parcel parcel : parcels) {
            if (parcel instanceof Parcel.OfRows rows) {
                sent.merge(
                        targets.named(rows.target(), rows.slice()),
                        (long) rows.slice().size(),
                        Long::sum);
            }
        }
        return sent;
    }

    /** The rows of a table by place, where a ledger wants to know; those of the log beside its tasks. */
    private Map<Place, Long> placed(Dataset rows, String table) {
        boolean elsewhere = table.equals(LOG) && byTask(ready.scan(), table) && !rows.has("tasks");
        Rows ofTable = rows.find(table);
        return !ready.scan().placed() || elsewhere || ofTable == null
                ? Map.of()
                : ready.places(rows).count(List.of(ofTable));
    }

    /** The rows of a slice of the tasks or of their log by their task. */
    public List<Parcel> cutByTask(Slice slice) {
        Map<Integer, BitSet> byTarget = new TreeMap<>();
        for (Rows rows : ready.scan().only(List.of(slice)).tables().values()) {
            int column = rows.table().column("task_id").index();
            for (int row = 0; row < rows.size(); row++) {
                int target = targets.part(String.valueOf(rows.text(column, row)));
                byTarget.computeIfAbsent(target, number -> new BitSet()).set(row);
            }
            List<Parcel> parcels = new ArrayList<>();
            write(rows, byTarget, parcels);
            return parcels;
        }
        return List.of();
    }

    /** Cuts tasks and their log that lie together. */
    public List<Parcel> cutTasks(Collection<Slice> slices) {
        Dataset rows = ready.scan().dataset(slices);
        List<Parcel> parcels = new ArrayList<>();
        List<GroupBalance> balance = new ArrayList<>();
        Groups groups = new UnitGroups(ready.office().part(rows, person -> false));
        cut(groups, parcels, balance);
        parcels.add(new Parcel.OfCounts(
                targets.counts(),
                Integer.MAX_VALUE,
                0,
                RowCounts.NONE.withPlaces(placed(rows, LOG)),
                balance.stream().filter(one -> TASKS.contains(one.table())).toList(),
                sent(parcels)));
        return parcels;
    }

    private void cut(Groups groups, List<Parcel> parcels, List<GroupBalance> balance) {
        balance.addAll(groups.balance());
        Scope scope = groups.scope();
        if (groups.size() == 0 || !ready.knowledge().judges(scope)) {
            return;
        }
        Map<Rows, Map<Integer, BitSet>> byTable = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            int target = targets.of(scope, groups.key(group));
            groups.rows(
                    group,
                    (view, row) -> byTable.computeIfAbsent(view.rows(), rows -> new TreeMap<>())
                            .computeIfAbsent(target, number -> new BitSet())
                            .set(row));
        }
        byTable.forEach((rows, byTarget) -> write(rows, byTarget, parcels));
    }

    private void write(Rows rows, Map<Integer, BitSet> byTarget, List<Parcel> parcels) {
        Map<Integer, SliceWriter> writers = new HashMap<>();
        byTarget.forEach((target, positions) -> {
            int[] all = positions.stream().toArray();
            int from = 0;
            while (from < all.length) {
                SourceFile file = rows.file(all[from]);
                int to = from;
                while (to < all.length && rows.file(all[to]) == file) {
                    to++;
                }
                int source = Objects.requireNonNull(sources.get(file));
                Slice slice = writers.computeIfAbsent(
                                source,
                                number -> new SliceWriter(
                                        rows, number, ready.scan().sources().above(number)))
                        .slice(Arrays.copyOfRange(all, from, to), to - from);
                parcels.add(new Parcel.OfRows(target, slice));
                from = to;
            }
        });
    }
}
