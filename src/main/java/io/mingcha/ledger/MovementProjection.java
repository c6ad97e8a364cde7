package io.mingcha.ledger;

import java.util.List;

/** What enters and leaves the open cases, by period. */
final class MovementProjection implements Projection {
    @Override
    public List<DerivedTable> tables() {
        return List.of(new DerivedTable("movement", "seq"), new DerivedTable("period", "period"));
    }

    @Override
    public void apply(Sql sql, Event event) {}
}
