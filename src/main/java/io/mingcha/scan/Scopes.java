package io.mingcha.scan;

import io.mingcha.fact.Groups;
import io.mingcha.fact.InvoiceGroups;
import io.mingcha.fact.LedgerGroups;
import io.mingcha.fact.Office;
import io.mingcha.fact.PersonGroups;
import io.mingcha.fact.UnitGroups;
import io.mingcha.rule.Scope;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The groups that the records of an office lie in, scope by scope. */
final class Scopes {
    private static final List<Grouping> ALL = List.of(
            new Grouping(Scope.PERSON, PersonGroups::new),
            new Grouping(Scope.UNIT, UnitGroups::new),
            new Grouping(Scope.INVOICE, InvoiceGroups::new),
            new Grouping(Scope.LEDGER, LedgerGroups::new));

    private Scopes() {}

    private record Grouping(Scope scope, Function<Office, Groups> groups) {}

    /** The groups of the wanted scopes, in the order they are judged. */
    static List<Groups> of(Office office, Predicate<Scope> wanted) {
        return ALL.parallelStream()
                .filter(grouping -> wanted.test(grouping.scope()))
                .map(grouping -> grouping.groups().apply(office))
                .toList();
    }
}
