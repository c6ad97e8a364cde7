package io.mingcha.ledger;

import java.util.List;

/** Tables that are derived from the log, and how an event changes them. The same events always give the same tables. */
interface Projection {
    /** The tables that it alone writes. */
    List<String> tables();

    /** Applies an event; one of a kind it does not know changes nothing. Must not read anything but its own tables. */
    void apply(Sql sql, Event event);
}
