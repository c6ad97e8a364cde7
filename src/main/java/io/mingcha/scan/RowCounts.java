package io.mingcha.scan;

import io.mingcha.fact.Office;
import io.mingcha.intake.FileBalance;
import io.mingcha.rule.Rule;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/**
 * What a scan tells of rows, counted over some of them: the counts of all rows are the sums of those of their parts.
 *
 * @param kept the rows, by table
 * @param after the rows after as-of, by table and file
 * @param lookedAt the rows that rules look at, by what those have in common that look at the same
 * @param orphans the rows that name somebody unknown
 * @param problems the rows that contradict themselves, in their order
 * @param festivals the expenses whose nearness to a festival is unknown
 * @param arrived the rows by table, unit and month
 * @param places the rows by place, for a ledger
 */
public record RowCounts(
        Map<String, Long> kept,
        Map<String, Map<String, Long>> after,
        Map<String, Long> lookedAt,
        List<Orphans> orphans,
        List<DataProblem> problems,
        List<UnknownFestivals> festivals,
        Map<String, Map<Arrivals.Cell, Arrivals.Count>> arrived,
        Map<Place, Long> places)
        implements Serializable {
    /** Of no rows. */
    public static final RowCounts NONE =
            new RowCounts(Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), Map.of(), Map.of());

    /** What counts the rows of parts of one office; any number of threads. */
    public static final class Counter {
        private final Collection<Rule> reported;
        private final Orphans.Registers registers;
        private final Arrivals arrivals;

        /** @param office has who the office knows */
        public Counter(Dataset office, LocalDate asOf, Collection<Rule> reported) {
            this.reported = reported;
            this.registers = Orphans.Registers.of(office);
            this.arrivals = new Arrivals(office, asOf);
        }

        /** The counts of a part whose rows are these. */
        public RowCounts count(Office part, Dataset rows) {
            Map<String, Long> kept = new HashMap<>();
            Map<String, Map<String, Long>> after = new HashMap<>();
            Map<String, Long> lookedAt = new HashMap<>();
            Map<String, Map<Arrivals.Cell, Arrivals.Count>> arrived = new HashMap<>();
            LookedAt counted = new LookedAt(part);
            for (Rows ofTable : rows.tables().values()) {
                String table = ofTable.table().name();
                kept.put(table, (long) ofTable.size());
                after.put(table, TableBalances.afterByFile(part.view(table)));
                if (Arrivals.counts(ofTable.table())) {
                    arrived.put(table, arrivals.count(ofTable));
                }
            }
            for (Rule rule : reported) {
                if (rows.has(rule.looksAt())) {
                    lookedAt.computeIfAbsent(LookedAt.key(rule), key -> counted.rows(rule));
                }
            }
            return new RowCounts(
                    kept,
                    after,
                    lookedAt,
                    Orphans.in(rows, registers),
                    DataProblems.in(part),
                    UnknownFestivals.in(part, reported),
                    arrived,
                    Map.of());
        }
    }

    /** The counts of both; the problems of the other behind these. */
    public RowCounts plus(RowCounts other) {
        List<DataProblem> allProblems = new ArrayList<>(problems);
        allProblems.addAll(other.problems);
        return new RowCounts(
                merged(kept, other.kept, Long::sum),
                merged(after, other.after, (a, b) -> merged(a, b, Long::sum)),
                merged(lookedAt, other.lookedAt, Long::sum),
                orphans(other.orphans),
                allProblems,
                festivals(other.festivals),
                merged(arrived, other.arrived, (a, b) -> merged(a, b, Arrivals.Count::plus)),
                merged(places, other.places, Long::sum));
    }

    /** These with other counts of how many people the rows of a table are about. */
    public RowCounts withPeopleOf(String table, RowCounts other) {
        Map<String, Map<Arrivals.Cell, Arrivals.Count>> changed = new HashMap<>(arrived);
        changed.computeIfPresent(table, (name, old) -> other.arrived.getOrDefault(table, Map.of()));
        return new RowCounts(kept, after, lookedAt, orphans, problems, festivals, changed, places);
    }

    /** These with the rows by place. */
    public RowCounts withPlaces(Map<Place, Long> counted) {
        return new RowCounts(kept, after, lookedAt, orphans, problems, festivals, arrived, counted);
    }

    /** How many rows of its table a rule looks at. */
    public long lookedAt(Rule rule) {
        return lookedAt.getOrDefault(LookedAt.key(rule), 0L);
    }

    /** The balance of files with their rows after as-of. */
    public List<TableBalance> balances(List<FileBalance> files) {
        return files.stream()
                .map(file -> new TableBalance(
                        file, after.getOrDefault(file.table(), Map.of()).getOrDefault(file.file(), 0L)))
                .toList();
    }

    /**
     * What arrived.
     *
     * @param office has the persons, and every table that is present
     */
    public List<Arrival> arrivals(Dataset office, LocalDate asOf) {
        Map<String, Map<Arrivals.Cell, Arrivals.Count>> ofPresent = new HashMap<>();
        office.tables().forEach((table, rows) -> {
            if (Arrivals.counts(rows.table())) {
                ofPresent.put(table, arrived.getOrDefault(table, Map.of()));
            }
        });
        return new Arrivals(office, asOf).of(ofPresent);
    }

    private List<Orphans> orphans(List<Orphans> others) {
        Map<String, Orphans> merged = new TreeMap<>();
        for (List<Orphans> list : List.of(orphans, others)) {
            for (Orphans one : list) {
                merged.merge(one.table() + "." + one.column(), one, (a, b) -> {
                    SortedSet<String> ids = new TreeSet<>(a.ids());
                    ids.addAll(b.ids());
                    return new Orphans(a.table(), a.column(), a.rows() + b.rows(), ids);
                });
            }
        }
        return List.copyOf(merged.values());
    }

    private List<UnknownFestivals> festivals(List<UnknownFestivals> others) {
        Map<LocalDate, Long> dates = new TreeMap<>();
        festivals.forEach(one -> dates.merge(one.date(), one.expenses(), Long::sum));
        others.forEach(one -> dates.merge(one.date(), one.expenses(), Long::sum));
        return dates.entrySet().stream()
                .map(date -> new UnknownFestivals(date.getKey(), date.getValue()))
                .toList();
    }

    private static <K, V> Map<K, V> merged(Map<K, V> a, Map<K, V> b, BinaryOperator<V> both) {
        Map<K, V> merged = new HashMap<>(a);
        b.forEach((key, value) -> merged.merge(key, value, both));
        return merged;
    }
}
