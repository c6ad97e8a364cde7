package io.mingcha.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** What the office's own tables say of its units and workdays, as it can be read. */
public final class Site {
    private final Sql sql;

    Site(Sql sql) {
        this.sql = sql;
    }

    /** All units that a scan has seen, by id. */
    public Map<String, UnitHead> units() {
        Map<String, UnitHead> all = new TreeMap<>();
        sql.each(
                "select unit_id, name, head_id, head_name from unit_head",
                row -> new UnitHead(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                unit -> all.put(unit.unitId(), unit));
        return all;
    }

    /** The days the office itself says are workdays, or are not, by date. */
    public Map<LocalDate, Boolean> days() {
        Map<LocalDate, Boolean> days = new TreeMap<>();
        sql.each(
                "select date, workday from site_day",
                row -> Map.entry(LocalDate.parse(row.getString(1)), row.getInt(2) == 1),
                day -> days.put(day.getKey(), day.getValue()));
        return days;
    }
}
