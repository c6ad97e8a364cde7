package io.mingcha.part;

import io.mingcha.rule.Scope;
import io.mingcha.scan.Scopes;
import io.mingcha.table.Slice;
import java.io.Serializable;

/**
 * Which part of a data set a group of records belongs to.
 *
 * @param parts how many parts each scope has, at least 1
 */
public record Targets(int parts) implements Serializable {
    /** How many places there are: a part for each scope and number, and one for what is counted. */
    public int count() {
        return Scopes.OF_DATA.size() * parts + 1;
    }

    /** The place of what is counted. */
    int counts() {
        return Scopes.OF_DATA.size() * parts;
    }

    int of(Scope scope, String key) {
        return Scopes.OF_DATA.indexOf(scope) * parts + part(key);
    }

    Scope scope(int target) {
        return Scopes.OF_DATA.get(target / parts);
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
