package io.mingcha.part;

import io.mingcha.engine.Engine;
import io.mingcha.fact.GroupBalance;
import io.mingcha.fact.Groups;
import io.mingcha.fact.Office;
import io.mingcha.finding.Finding;
import io.mingcha.finding.Findings;
import io.mingcha.finding.Flag;
import io.mingcha.rule.Scope;
import io.mingcha.scan.RowCounts;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import io.mingcha.table.Slice;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges one part of a data set, or sums up what was counted of all. */
public final class Bench {
    /** Whose rows say how many different people there are, which only those can count who have all rows of a person. */
    static final String PEOPLE_OF = "attendance";

    private final PartScan.Ready ready;
    private final Targets targets;

    public Bench(PartScan.Ready ready) {
        this.ready = ready;
        this.targets = ready.scan().targets();
    }

    /**
     * What comes of a place.
     *
     * @param target its number
     * @param parcels all that was sent there
     * @throws GroupTooLarge if a group has more rows than the scan allows
     */
    public Verdict judge(int target, Iterable<Parcel> parcels) {
        List<Slice> slices = new ArrayList<>();
        List<Parcel.OfCounts> counts = new ArrayList<>();
        for (Parcel parcel : parcels) {
            if (parcel instanceof Parcel.OfRows rows) {
                slices.add(rows.slice());
            } else if (parcel instanceof Parcel.OfCounts counted) {
                counts.add(counted);
            }
        }
        return target == targets.counts() ? sum(counts) : judge(target, slices);
    }

    private static Verdict sum(List<Parcel.OfCounts> parcels) {
        parcels.sort(Comparator.comparingInt(Parcel.OfCounts::source).thenComparingInt(Parcel.OfCounts::first));
        RowCounts counts = RowCounts.NONE;
        Map<String, GroupBalance> balance = new HashMap<>();
        Map<String, Long> sent = new HashMap<>();
        for (Parcel.OfCounts parcel : parcels) {
            parcel.sent().forEach((rows, count) -> sent.merge(rows, count, Long::sum));
            counts = counts.plus(parcel.counts());
            for (GroupBalance one : parcel.balance()) {
                balance.merge(
                        one.scope() + " " + one.table(),
                        one,
                        (a, b) -> new GroupBalance(
                                a.scope(),
                                a.table(),
                                a.rows() + b.rows(),
                                a.grouped() + b.grouped(),
                                a.withoutKey() + b.withoutKey()));
            }
        }
        return new Verdict(true, List.of(), counts, List.copyOf(balance.values()), Map.of(), sent);
    }

    private Verdict judge(int target, List<Slice> slices) {
        Scope scope = targets.scope(target);
        Dataset rows = ready.scan().dataset(slices);
        Office part = ready.office().part(rows, person -> targets.holds(target, person));
        Groups groups = Groups.of(part, scope);
        // A row that lies in groups of several parts brings only some rows of those of other parts.
        BitSet own = new BitSet();
        for (int group = 0; group < groups.size(); group++) {
            if (targets.holds(target, groups.key(group))) {
                refuseTooLarge(groups, group);
                own.set(group);
            }
        }
        List<Flag> flags = new ArrayList<>();
        new Engine(ready.knowledge(), 1).judge(groups, own::get, flags::add, judged -> {});
        List<Finding> findings = List.copyOf(Findings.of(flags, ready.rules(), ready.assembler()));
        return new Verdict(
                false,
                findings,
                scope == Scope.PERSON ? people(part, rows) : RowCounts.NONE,
                List.of(),
                ready.scan().placed() ? ready.places(rows).places(rows.tables().values(), findings) : Map.of(),
                received(target, slices));
    }

    private void refuseTooLarge(Groups groups, int group) {
        int most = ready.scan().largestGroup();
        if (groups.weight(group) > most) {
            throw new GroupTooLarge(groups.scope(), groups.key(group), groups.weight(group), most);
        }
    }

    private RowCounts people(Office part, Dataset rows) {
        Rows ofPeople = rows.find(PEOPLE_OF);
        return ofPeople == null
                ? RowCounts.NONE
                : ready.counter().count(part, new Dataset(Map.of(PEOPLE_OF, ofPeople)));
    }

    private Map<String, Long> received(int target, List<Slice> slices) {
        Map<String, Long> received = new HashMap<>();
        slices.forEach(slice -> received.merge(targets.named(target, slice), (long) slice.size(), Long::sum));
        return received;
    }
}
