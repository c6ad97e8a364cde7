package io.mingcha.scan;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Table;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts what arrived, table by table, unit by unit and month by month. Rules see rows, not the lack of them; whoever reads a
 * result must be able to see where there was nothing to look at.
 */
public final class Arrivals {
    /** A row per person and workday is expected here; elsewhere only last month tells what is usual. */
    private static final String DAILY = "attendance";

    private final LocalDate asOf;
    private final YearMonth last;
    private final Map<String, String> unitOf = new HashMap<>();
    private final Map<String, Integer> inService = new TreeMap<>();

    /** @param registers has the persons, if any */
    Arrivals(Dataset registers, LocalDate asOf) {
        this.asOf = asOf;
        this.last = YearMonth.from(asOf);
        Rows persons = registers.find("persons");
        if (persons != null) {
            learn(persons);
        }
    }

    /**
     * Counts.
     *
     * @return by table, unit and month, in that order; the months run from a table's first to that of as-of where it is over,
     *     else to the one before
     */
    public static List<Arrival> of(Dataset dataset, LocalDate asOf) {
        Arrivals arrivals = new Arrivals(dataset, asOf);
        Map<String, Map<Cell, Count>> counts = new TreeMap<>();
        dataset.tables().forEach((table, rows) -> {
            if (rows.table().ownDate() != null) {
                counts.put(table, arrivals.count(rows));
            }
        });
        return arrivals.of(counts);
    }

    /**
     * What arrived by these counts.
     *
     * @param counts by table, unit and month, for every table that is present and whose rows are dated
     */
    List<Arrival> of(Map<String, Map<Cell, Count>> counts) {
        List<Arrival> counted = new ArrayList<>();
        new TreeMap<>(counts).forEach((table, ofTable) -> add(table, ofTable, counted));
        return counted;
    }

    private void learn(Rows persons) {
        Table table = persons.table();
        Column status = table.column("status");
        for (int row = 0; row < persons.size(); row++) {
            String unit = persons.text(table.column("unit_id").index(), row);
            String id = persons.text(table.column("person_id").index(), row);
            unitOf.put(String.valueOf(id), unit == null ? "" : unit);
            long code = persons.value(status.index(), row);
            String name = code == Rows.BLANK
                    ? "active"
                    : status.codes().get((int) code).name();
            if (unit != null && (name.equals("active") || name.equals("rank_parallel"))) {
                inService.merge(unit, 1, Integer::sum);
            }
        }
    }

    /** A unit and a month. */
    record Cell(String unit, YearMonth month) implements Serializable {}

    /**
     * What arrived there.
     *
     * @param people different persons that the rows are about
     */
    record Count(long rows, int people) implements Serializable {
        private static final Count NONE = new Count(0, 0);

        /** Both together; none of the people are the same. */
        Count plus(Count other) {
            return new Count(rows + other.rows, people + other.people);
        }
    }

    private static final class Counting {
        private long rows;
        private final Set<String> people = new HashSet<>();
    }

    /** Counts the rows of a table up to as-of; none of a table without own dates. */
    Map<Cell, Count> count(Rows rows) {
        Column date = rows.table().ownDate();
        Map<Cell, Counting> counts = new HashMap<>();
        if (date == null) {
            return Map.of();
        }
        Column person = column(rows.table(), "person");
        Column unit = column(rows.table(), "unit");
        for (int row = 0; row < rows.size(); row++) {
            LocalDate day = day(rows.value(date.index(), row), date);
            if (day.isAfter(asOf)) {
                continue;
            }
            String who = person == null ? null : rows.text(person.index(), row);
            Counting count = counts.computeIfAbsent(
                    new Cell(unit(rows, row, unit, who), YearMonth.from(day)), key -> new Counting());
            count.rows++;
            if (who != null) {
                count.people.add(who);
            }
        }
        Map<Cell, Count> counted = new HashMap<>();
        counts.forEach((cell, count) -> counted.put(cell, new Count(count.rows, count.people.size())));
        return counted;
    }

    /** The unit of the person, else the row's own. */
    private String unit(Rows rows, int row, @Nullable Column unit, @Nullable String who) {
        String ofPerson = who == null ? null : unitOf.get(who);
        String own = unit == null ? null : rows.text(unit.index(), row);
        return ofPerson != null ? ofPerson : own == null ? "" : own;
    }

    private void add(String name, Map<Cell, Count> counts, List<Arrival> into) {
        YearMonth first = last;
        for (Cell cell : counts.keySet()) {
            first = cell.month().isBefore(first) ? cell.month() : first;
        }
        YearMonth end = asOf.equals(last.atEndOfMonth()) ? last : last.minusMonths(1);
        boolean daily = name.equals(DAILY);
        Set<String> units = new TreeSet<>();
        counts.keySet().forEach(place -> units.add(place.unit()));
        if (daily) {
            units.addAll(inService.keySet());
        }
        for (String unit : units) {
            for (YearMonth month = first; !month.isAfter(end); month = month.plusMonths(1)) {
                Count count = counts.getOrDefault(new Cell(unit, month), Count.NONE);
                long before = rows(counts, unit, month.minusMonths(1));
                boolean two = month.isAfter(first.plusMonths(1));
                into.add(new Arrival(
                        name,
                        unit,
                        month,
                        count.rows,
                        count.people,
                        daily && !unit.isEmpty() ? inService.getOrDefault(unit, 0) : null,
                        month.equals(first) ? null : before,
                        two ? Math.min(before, rows(counts, unit, month.minusMonths(2))) : null));
            }
        }
    }

    private static long rows(Map<Cell, Count> counts, String unit, YearMonth month) {
        return counts.getOrDefault(new Cell(unit, month), Count.NONE).rows();
    }

    private static LocalDate day(long value, Column date) {
        return switch (date.type()) {
            case DATETIME -> LocalDate.ofEpochDay(Math.floorDiv(value, 86_400L));
            default -> LocalDate.ofEpochDay(value);
        };
    }

    /** The column that says whom or which unit a row is about: the required one. */
    private static @Nullable Column column(Table table, String refers) {
        for (Column column : table.columns()) {
            if (refers.equals(column.refers()) && column.required()) {
                return column;
            }
        }
        return null;
    }
}
