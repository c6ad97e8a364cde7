package io.mingcha.scan;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.ColumnType;
import io.mingcha.dictionary.Table;
import io.mingcha.fact.WithheldDays;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import io.mingcha.table.TextPool;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
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
    /** The units by number, in order of appearance; the first is none. */
    private final TextPool units = new TextPool();

    private final @Nullable TextPool persons;
    private int[] unitOfPerson = new int[0];
    private final Map<String, Integer> inService = new TreeMap<>();

    /** @param registers has the persons, if any */
    Arrivals(Dataset registers, LocalDate asOf) {
        this.asOf = asOf;
        this.last = YearMonth.from(asOf);
        units.add("");
        Rows known = registers.find("persons");
        persons = known == null
                ? null
                : known.pool(known.table().column("person_id").index());
        if (known != null) {
            learn(known);
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
        new TreeMap<>(dataset.tables()).forEach((table, rows) -> {
            if (counts(rows.table())) {
                arrivals.add(table, arrivals.monthly(rows), counted);
            }
        });
        return counted;
    }

    /** Whether the rows of a table are counted. */
    static boolean counts(Table table) {
        return table.ownDate() != null && !table.name().equals(WithheldDays.TABLE);
    }

    /** A unit and a month. */
    record Cell(String unit, YearMonth month) implements Serializable {}

    /**
     * What arrived there.
     *
     * @param people different persons that the rows are about
     */
    record Count(long rows, int people) implements Serializable {
        /** Both together; none of the people are the same. */
        Count plus(Count other) {
            return new Count(rows + other.rows, people + other.people);
        }
    }

    /** Counts some rows of a table that {@linkplain #counts is counted}. */
    synchronized Map<Cell, Count> count(Rows rows) {
        Map<Cell, Count> counted = new HashMap<>();
        monthly(rows).forEach((month, arrived) -> {
            for (int unit = 0; unit < units.size(); unit++) {
                if (arrived.rows(unit) > 0) {
                    counted.put(new Cell(units.get(unit), month), new Count(arrived.rows(unit), arrived.people(unit)));
                }
            }
        });
        return counted;
    }

    /** What arrived by counts of the tables that are present and {@linkplain #counts counted}. */
    synchronized List<Arrival> of(Map<String, Map<Cell, Count>> counts) {
        List<Arrival> counted = new ArrayList<>();
        new TreeMap<>(counts).forEach((table, ofTable) -> {
            NavigableMap<YearMonth, MonthlyArrivals> months = new TreeMap<>();
            ofTable.forEach((cell, count) -> months.computeIfAbsent(cell.month(), month -> new MonthlyArrivals())
                    .put(units.add(cell.unit()), count.rows(), count.people()));
            add(table, months, counted);
        });
        return counted;
    }

    private void learn(Rows known) {
        Table table = known.table();
        Column id = table.column("person_id");
        Column status = table.column("status");
        unitOfPerson = new int[known.pool(id.index()).size()];
        for (int row = 0; row < known.size(); row++) {
            String unit = known.text(table.column("unit_id").index(), row);
            unitOfPerson[(int) known.value(id.index(), row)] = units.add(unit == null ? "" : unit);
            long code = known.value(status.index(), row);
            String name = code == Rows.BLANK
                    ? "active"
                    : status.codes().get((int) code).name();
            if (unit != null && (name.equals("active") || name.equals("rank_parallel"))) {
                inService.merge(unit, 1, Integer::sum);
            }
        }
    }

    private NavigableMap<YearMonth, MonthlyArrivals> monthly(Rows rows) {
        Column date = Objects.requireNonNull(rows.table().ownDate());
        Column person = column(rows.table(), "person");
        Column unit = column(rows.table(), "unit");
        int[] ofPerson = person == null
                ? new int[0]
                : MonthlyArrivals.translated(rows.pool(person.index()), persons, unitOfPerson);
        int[] own = unit == null ? new int[0] : numbered(rows.pool(unit.index()));
        NavigableMap<YearMonth, MonthlyArrivals> months = new TreeMap<>();
        long lastDay = Rows.BLANK;
        MonthlyArrivals month = new MonthlyArrivals();
        for (int row = 0; row < rows.size(); row++) {
            long day = day(rows.value(date.index(), row), date);
            if (day > asOf.toEpochDay()) {
                continue;
            }
            if (day != lastDay) {
                lastDay = day;
                month = months.computeIfAbsent(YearMonth.from(LocalDate.ofEpochDay(day)), key -> new MonthlyArrivals());
            }
            int who = number(rows, person, row);
            boolean settled = who >= 0 && ofPerson[who] >= 0;
            int text = number(rows, unit, row);
            month.add(settled ? ofPerson[who] : text < 0 ? 0 : own[text], who, settled);
        }
        return months;
    }

    private static int number(Rows rows, @Nullable Column column, int row) {
        long text = column == null ? Rows.BLANK : rows.value(column.index(), row);
        return text == Rows.BLANK ? -1 : (int) text;
    }

    /** The unit's number by the number of a text that names it. */
    private int[] numbered(TextPool texts) {
        int[] numbers = new int[texts.size()];
        for (int text = 0; text < numbers.length; text++) {
            numbers[text] = units.add(texts, text);
        }
        return numbers;
    }

    private void add(String name, NavigableMap<YearMonth, MonthlyArrivals> months, List<Arrival> into) {
        YearMonth end = asOf.equals(last.atEndOfMonth()) ? last : last.minusMonths(1);
        boolean daily = name.equals(DAILY);
        YearMonth first = months.isEmpty() || months.firstKey().isAfter(last) ? last : months.firstKey();
        Set<String> named = new TreeSet<>();
        for (int unit = 0; unit < units.size(); unit++) {
            int number = unit;
            if (months.values().stream().anyMatch(month -> month.rows(number) > 0)) {
                named.add(units.get(unit));
            }
        }
        if (daily) {
            named.addAll(inService.keySet());
        }
        MonthlyArrivals none = new MonthlyArrivals();
        for (String unit : named) {
            int number = units.find(unit);
            for (YearMonth month = first; !month.isAfter(end); month = month.plusMonths(1)) {
                MonthlyArrivals count = months.getOrDefault(month, none);
                long before = months.getOrDefault(month.minusMonths(1), none).rows(number);
                long earlier = months.getOrDefault(month.minusMonths(2), none).rows(number);
                boolean two = month.isAfter(first.plusMonths(1));
                into.add(new Arrival(
                        name,
                        unit,
                        month,
                        count.rows(number),
                        count.people(number),
                        daily && !unit.isEmpty() ? inService.getOrDefault(unit, 0) : null,
                        month.equals(first) ? null : before,
                        two ? Math.min(before, earlier) : null));
            }
        }
    }

    private static long day(long value, Column date) {
        return date.type() == ColumnType.DATETIME ? Math.floorDiv(value, 86_400L) : value;
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
