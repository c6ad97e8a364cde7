package io.mingcha.ledger;

import java.util.List;

/** The scans, and the last complete feed by table, unit and month. */
final class FeedProjection implements Projection {
    @Override
    public List<DerivedTable> tables() {
        return List.of(new DerivedTable("scan", "seq"), new DerivedTable("feed", "table_name, unit_id, month"));
    }

    @Override
    public void apply(Sql sql, Event event) {}
}
