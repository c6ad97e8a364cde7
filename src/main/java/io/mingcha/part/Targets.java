package io.mingcha.part;

import io.mingcha.rule.Scope;
import io.mingcha.table.Slice;
import java.io.Serializable;
import java.util.List;

/**
 * Which part of a data set a group of records belongs to.
 *
 * @param parts how many parts each scope has, at least 1
 */
public record Targets(int parts) implements Serializable {
    /** The scopes whose groups are made of rows of a data set. */
    static final List<Scope> SCOPES = List.of(Scope.PERSON, Scope.UNIT, Scope.INVOICE);

    /** How many places there are: a part for each scope and number, and one for what is counted. */
    public int count() {
        return SCOPES.size() * parts + 1;
    }

    /** The place of what is counted. */
    int counts() {
        return SCOPES.size() * parts;
    }

    int of(Scope scope, String key) {
        return SCOPES.indexOf(scope) * parts + part(key);
    }

    Scope scope(int target) {
        return SCOPES.get(target / parts);
    }

    /** The scope and the table of rows that are for a place. */
    String named(int target, Slice slice) {
        return scope(target).name() + " " + slice.table();
    }

    boolean holds(int target, String key) {
        return target % parts == part(key);
    }

    /** The part that a key belongs to, whatever the scope. */
    int part(String key) {
        int spread = key.hashCode() * 0x9E3779B9;
        return Math.floorMod(spread ^ (spread >>> 15), parts);
    }
}
