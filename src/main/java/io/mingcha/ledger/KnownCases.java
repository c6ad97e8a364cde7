package io.mingcha.ledger;

import io.mingcha.finding.Finding;
import io.mingcha.finding.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cases that are there when a scan is entered. */
final class KnownCases {
    private final Map<String, LedgerCase> byId = new LinkedHashMap<>();
    private final Map<String, List<LedgerCase>> closed = new HashMap<>();

    KnownCases(Cases cases) {
        cases.each(known -> {
            byId.put(known.id(), known);
            if (known.state().closed()) {
                closed.computeIfAbsent(
                                matter(known.rule(), known.subjectKind(), known.subjectId()),
                                matter -> new ArrayList<>())
                        .add(known);
            }
        });
    }

    @Nullable
    LedgerCase find(String id) {
        return byId.get(id);
    }

    Collection<LedgerCase> all() {
        return byId.values();
    }

    /** The case of the same rule and subject that was closed last before a finding's date; null where there is none. */
    @Nullable
    LedgerCase closedBefore(Finding finding) {
        Subject subject = finding.subject();
        LedgerCase last = null;
        for (LedgerCase known :
                closed.getOrDefault(matter(finding.rule(), subject.kind().code(), subject.id()), List.of())) {
            LocalDate on = known.closedOn();
            boolean before = on != null && on.isBefore(finding.date());
            if (before && (last == null || on.isAfter(last.closedOn()))) {
                last = known;
            }
        }
        return last;
    }

    /** The latest as-of date of a scan; the earliest day there is where none was entered. */
    LocalDate lastAsOf(Sql sql) {
        String last = sql.row("select max(as_of) from scan", row -> row.getString(1));
        return last == null ? LocalDate.MIN : LocalDate.parse(last);
    }

    private static String matter(String rule, String subjectKind, @Nullable String subjectId) {
        return rule + "\n" + subjectKind + "\n" + subjectId;
    }
}
