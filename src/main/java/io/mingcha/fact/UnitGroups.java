package io.mingcha.fact;

import io.mingcha.rule.Scope;
import io.mingcha.table.TextPool;
import java.util.List;

/**
 * What is recorded of each unit. The log of a task lies with the task, a task wholly in its unit, and an inspection with
 * its organiser.
 */
public final class UnitGroups implements Groups {
    private final TextPool keys = new TextPool();
    private final Setting setting;
    private final UnitTables tables;
    private final ComingReceptions comingReceptions;
    private final PartyPeriods partyPeriods;

    public UnitGroups(Office office) {
        this.setting = office.setting();
        this.tables = new UnitTables(office, keys, scope().name());
        this.comingReceptions = new ComingReceptions(office.view("receptions"));
        this.partyPeriods = office.partyPeriods();
    }

    @Override
    public Scope scope() {
        return Scope.UNIT;
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
        return tables.all().stream()
                .mapToInt(table -> table.index().count(group))
                .sum();
    }

    @Override
    public void rows(int group, RowSink sink) {
        for (UnitTable<?> table : tables.all()) {
            table.index().forEach(group, row -> sink.accept(table.index().view(), row));
        }
        tables.laterTasks(group).forEach(task -> sink.accept(task.view(), task.number()));
        comingReceptions
                .of(keys.get(group))
                .forEach(coming -> sink.accept(coming.row().view(), coming.row().number()));
    }

    @Override
    public List<GroupBalance> balance() {
        return tables.all().stream().map(table -> table.index().balance()).toList();
    }

    @Override
    public void make(int group, FactSink sink) {
        for (UnitTable<?> table : tables.all()) {
            if (sink.wants(table.kind())) {
                table.offer(group, setting, sink);
            }
        }
        String unitId = keys.get(group);
        if (sink.wants(ComingReception.class)) {
            comingReceptions.of(unitId).forEach(sink::accept);
        }
        if (sink.wants(InvoiceRun.class)) {
            InvoiceRun.of(tables.facts(Expense.class, group)).forEach(sink::accept);
        }
        if (sink.wants(PartyMonth.class)) {
            partyPeriods.months(unitId, tables.facts(Activity.class, group)).forEach(sink::accept);
        }
        if (sink.wants(PartyQuarter.class)) {
            partyPeriods.quarters(unitId, tables.facts(Activity.class, group)).forEach(sink::accept);
        }
    }
}
