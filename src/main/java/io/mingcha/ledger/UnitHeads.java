package io.mingcha.ledger;

import java.util.Map;
import java.util.TreeMap;

/** Who heads which unit, as it can be read. */
public final class UnitHeads {
    private final Sql sql;

    UnitHeads(Sql sql) {
        this.sql = sql;
    }

    /** All units that a scan has seen, by id. */
    public Map<String, UnitHead> all() {
        Map<String, UnitHead> all = new TreeMap<>();
        sql.each(
                "select unit_id, name, head_id, head_name from unit_head",
                row -> new UnitHead(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                unit -> all.put(unit.unitId(), unit));
        return all;
    }
}
