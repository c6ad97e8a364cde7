package io.mingcha.scan;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Table;
import io.mingcha.fact.WithheldDays;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
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

    private final Dataset dataset;
    private final YearMonth last;
    private final Map<String, String> unitOf = new HashMap<>();
    private final Map<String, Integer> inService = new TreeMap<>();

    private Arrivals(Dataset dataset, LocalDate asOf) {
        this.dataset = dataset;
        this.last = YearMonth.from(asOf);
        Rows persons = dataset.find("persons");
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
        List<Arrival> counted = new ArrayList<>();
        dataset.tables().keySet().stream().sorted().forEach(table -> arrivals.count(table, asOf, counted));
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

    private record Place(String unit, YearMonth month) {}

    private static final class Count {
        private long rows;
        private final Set<String> people = new HashSet<>();
    }

    private void count(String name, LocalDate asOf, List<Arrival> into) {
        Rows rows = dataset.find(name);
        Column date = rows == null ? null : rows.table().ownDate();
        if (rows == null || date == null || name.equals(WithheldDays.TABLE)) {
            return;
        }
        Column person = column(rows.table(), "person");
        Column unit = column(rows.table(), "unit");
        Map<Place, Count> counts = new HashMap<>();
        YearMonth first = last;
        for (int row = 0; row < rows.size(); row++) {
            LocalDate day = day(rows.value(date.index(), row), date);
            if (day.isAfter(asOf)) {
                continue;
            }
            YearMonth month = YearMonth.from(day);
            first = month.isBefore(first) ? month : first;
            String who = person == null ? null : rows.text(person.index(), row);
            Count count = counts.computeIfAbsent(new Place(unit(rows, row, unit, who), month), key -> new Count());
            count.rows++;
            if (who != null) {
                count.people.add(who);
            }
        }
        add(name, counts, first, asOf.equals(last.atEndOfMonth()) ? last : last.minusMonths(1), into);
    }

    /** The unit of the person, else the row's own. */
    private String unit(Rows rows, int row, @Nullable Column unit, @Nullable String who) {
        String ofPerson = who == null ? null : unitOf.get(who);
        String own = unit == null ? null : rows.text(unit.index(), row);
        return ofPerson != null ? ofPerson : own == null ? "" : own;
    }

    private void add(String name, Map<Place, Count> counts, YearMonth first, YearMonth end, List<Arrival> into) {
        boolean daily = name.equals(DAILY);
        Set<String> units = new TreeSet<>();
        counts.keySet().forEach(place -> units.add(place.unit()));
        if (daily) {
            units.addAll(inService.keySet());
        }
        for (String unit : units) {
            for (YearMonth month = first; !month.isAfter(end); month = month.plusMonths(1)) {
                Count count = counts.getOrDefault(new Place(unit, month), new Count());
                long before = rows(counts, unit, month.minusMonths(1));
                boolean two = month.isAfter(first.plusMonths(1));
                into.add(new Arrival(
                        name,
                        unit,
                        month,
                        count.rows,
                        count.people.size(),
                        daily && !unit.isEmpty() ? inService.getOrDefault(unit, 0) : null,
                        month.equals(first) ? null : before,
                        two ? Math.min(before, rows(counts, unit, month.minusMonths(2))) : null));
            }
        }
    }

    private static long rows(Map<Place, Count> counts, String unit, YearMonth month) {
        Count count = counts.get(new Place(unit, month));
        return count == null ? 0 : count.rows;
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
