package io.mingcha.fact;

import io.mingcha.rule.Scope;
import java.util.List;

/** The records of a scope in groups: all that share a key lie in one group, so that groups can be judged apart. */
public interface Groups {
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
