package io.mingcha.ledger;

import java.util.List;

/** Tables that are derived from the log, and how an event changes them. The same events always give the same tables. */
interface Projection {
    /** The tables it alone writes, each with the columns that order its rows. */
    List<DerivedTable> tables();

    /** Applies an event; one of a kind it does not know changes nothing. Must not read anything but its own tables. */
    void apply(Sql sql, Event event);

    /**
     * A table derived from the log.
     *
     * @param name the table
     * @param key its primary key's columns, separated by commas
     */
    record DerivedTable(String name, String key) {}
}
