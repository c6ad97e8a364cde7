package io.mingcha.fact;

import io.mingcha.rule.Scope;
import io.mingcha.table.TextPool;
import java.util.List;

/** What is recorded of each person. */
public final class PersonGroups implements Groups {
    private final Office office;
    private final TextPool keys = new TextPool();
    private final PersonTables tables;

    public PersonGroups(Office office) {
        this.office = office;
        this.tables = new PersonTables(office, keys, scope().name());
    }

    @Override
    public Scope scope() {
        return Scope.PERSON;
    }

    @Override
    public int size() {
        return keys.size();
    }

    @Override
    public String key(int group) {
        return keys.get(group);
    }

    @Override
    public int find(String key) {
        return keys.find(key);
    }

    @Override
    public int weight(int group) {
        Person person = office.offices().person(keys.get(group));
        return tables.count(group) + tables.activities.of(person).size();
    }

    @Override
    public void rows(int group, RowSink sink) {
        tables.rows(group, sink);
    }

    @Override
    public List<GroupBalance> balance() {
        return tables.balance();
    }

    @Override
    public void make(int group, FactSink sink) {
        new PersonFacts(office, tables, group, keys.get(group)).make(sink);
    }
}
