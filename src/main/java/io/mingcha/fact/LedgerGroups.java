package io.mingcha.fact;

import io.mingcha.rule.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rectification ledger as one group, since a proof may be used on any case; without a ledger there is none. */
public final class LedgerGroups implements Groups {
    private final @Nullable View cases;
    private final @Nullable View attachments;

    public LedgerGroups(Office office) {
        this.cases = office.view("ledger_cases");
        this.attachments = office.view("ledger_attachments");
    }

    @Override
    public Scope scope() {
        return Scope.LEDGER;
    }

    @Override
    public int size() {
        return cases == null ? 0 : 1;
    }

    @Override
    public String key(int group) {
        return "";
    }

    @Override
    public int find(String key) {
        return cases != null && key.isEmpty() ? 0 : -1;
    }

    @Override
    public int weight(int group) {
        return size(cases) + size(attachments);
    }

    @Override
    public void rows(int group, RowSink sink) {
        for (View view : new View[] {cases, attachments}) {
            if (view != null) {
                takingPart(view).forEach(row -> sink.accept(view, row));
            }
        }
    }

    @Override
    public List<GroupBalance> balance() {
        List<GroupBalance> balance = new ArrayList<>();
        for (View view : new View[] {cases, attachments}) {
            if (view != null) {
                int part = takingPart(view).size();
                balance.add(new GroupBalance(scope().name(), view.rows().table().name(), part, part, 0));
            }
        }
        return balance;
    }

    @Override
    public void make(int group, FactSink sink) {
        if (cases == null) {
            return;
        }
        LedgerCase.Reader reader = new LedgerCase.Reader(cases);
        Map<String, LedgerCase> byId = new LinkedHashMap<>();
        for (int row : takingPart(cases)) {
            LedgerCase read = reader.read(row);
            byId.put(read.caseId(), read);
        }
        if (sink.wants(LedgerCase.class)) {
            byId.values().forEach(sink::accept);
        }
        if (sink.wants(Closing.class)) {
            Closing.of(cases).forEach(sink::accept);
        }
        if (attachments != null && sink.wants(Attachment.class)) {
            Attachment.of(attachments, byId).forEach(sink::accept);
        }
    }

    private static List<Integer> takingPart(View view) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < view.size(); row++) {
            if (view.takesPart(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static int size(@Nullable View view) {
        return view == null ? 0 : view.size();
    }
}
