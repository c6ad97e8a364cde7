package io.mingcha.fact;

import io.mingcha.rule.Scope;
import io.mingcha.table.TextPool;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The claims that name one invoice number, in whatever unit. */
public final class InvoiceGroups implements Groups {
    private final TextPool keys = new TextPool();
    private final @Nullable GroupIndex expenses;

    public InvoiceGroups(Office office) {
        View view = office.view("expenses");
        this.expenses =
                view == null ? null : GroupIndex.byColumn(view, view.column("invoice_no"), keys, scope().name(), false);
    }

    @Override
    public Scope scope() {
        return Scope.INVOICE;
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
        return expenses == null ? 0 : expenses.count(group);
    }

    @Override
    public void rows(int group, RowSink sink) {
        if (expenses != null) {
            expenses.forEach(group, row -> sink.accept(expenses.view(), row));
        }
    }

    @Override
    public List<GroupBalance> balance() {
        return expenses == null ? List.of() : List.of(expenses.balance());
    }

    @Override
    public void make(int group, FactSink sink) {
        if (expenses != null && expenses.count(group) > 1 && sink.wants(Expense.class)) {
            Expense.Reader reader = new Expense.Reader(expenses.view());
            expenses.forEach(group, row -> sink.accept(reader.read(row)));
        }
    }
}
