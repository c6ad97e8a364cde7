package io.mingcha.scan;

import io.mingcha.fact.Groups;
import io.mingcha.fact.Office;
import io.mingcha.rule.Scope;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The groups that the records of an office lie in, scope by scope. */
public final class Scopes {
    /** Those that the records of a data folder are grouped by, in the order they are judged. */
    public static final List<Scope> OF_DATA = List.of(Scope.PERSON, Scope.UNIT, Scope.INVOICE);

    private static final List<Scope> ALL =
            Stream.concat(OF_DATA.stream(), Stream.of(Scope.LEDGER)).toList();

    private Scopes() {}

    /** The groups of the wanted scopes, in the order they are judged. */
    static List<Groups> of(Office office, Predicate<Scope> wanted) {
        return ALL.parallelStream()
                .filter(wanted)
                .map(scope -> Groups.of(office, scope))
                .toList();
    }
}
