package io.mingcha.fact;

import io.mingcha.rule.Scope;
import java.util.List;

/** The records of a scope in groups: all that share a key lie in one group, so that groups can be judged apart. */
public interface Groups {
    /**
     * The records of an office in the groups of a scope.
     *
     * @param scope one that records are grouped by: person, unit, invoice or ledger
     */
    static Groups of(Office office, Scope scope) {
        return switch (scope) {
            case PERSON -> new PersonGroups(office);
            case UNIT -> new UnitGroups(office);
            case INVOICE -> new InvoiceGroups(office);
            case LEDGER -> new LedgerGroups(office);
            case TASK, PAIR, SCAN -> throw new IllegalArgumentException("no records are grouped by " + scope);
        };
    }

    Scope scope();

    int size();

    /** The key of a group: a person's, a unit's or an invoice's. Empty for the rows without a key. */
    String key(int group);

    /** The group of a key; -1 where there is none. */
    int find(String key);

    /** A measure of the work in a group: the rows it uses. */
    int weight(int group);

    /** Names the rows of the tables that lie in groups by which a group is judged; a row may lie in several groups. */
    void rows(int group, RowSink sink);

    /** Makes the facts of a group. */
    void make(int group, FactSink sink);

    /** What became of the rows that the scope uses. */
    List<GroupBalance> balance();
}
