package io.mingcha.scan;

import io.mingcha.dictionary.Column;
import io.mingcha.fact.Office;
import io.mingcha.fact.Person;
import io.mingcha.fact.Row;
import io.mingcha.fact.View;
import io.mingcha.finding.Evidence;
import io.mingcha.finding.Finding;
import io.mingcha.rule.Rule;
import io.mingcha.table.Rows;
import io.mingcha.table.TextPool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rows speak of the person or the unit that is asked about. A row about a person speaks of that person's unit. */
final class Mentions {
    private final Office office;
    private final Inquiry inquiry;
    private final Map<String, List<Naming>> byTable = new HashMap<>();
    private final Map<String, Set<String>> places = new HashMap<>();

    Mentions(Office office, Inquiry inquiry) {
        this.office = office;
        this.inquiry = inquiry;
    }

    /** A column and which of its texts name the subject. */
    private record Naming(Column column, boolean[] texts) {
        boolean in(Rows rows, int row) {
            long text = rows.value(column.index(), row);
            return text != Rows.BLANK && texts[(int) text];
        }
    }

    boolean in(Row row) {
        return in(row.view(), row.number());
    }

    /** How many rows of the table a rule looks at speak of the subject, take part and are counted by the rule. */
    long rowsFor(Rule rule) {
        View view = office.view(rule.looksAt());
        long rows = 0;
        for (int row = 0; view != null && row < view.size(); row++) {
            if (in(view, row) && Coverage.counts(rule, view, row)) {
                rows++;
            }
        }
        return rows;
    }

    /** Whether a finding rests on a row that does. */
    boolean in(Finding finding) {
        for (Evidence evidence : finding.evidence()) {
            if (places(evidence.table()).contains(place(evidence.file(), evidence.row()))) {
                return true;
            }
        }
        return false;
    }

    /** Where the rows of a table that speak of the subject stand. */
    private Set<String> places(String table) {
        return places.computeIfAbsent(table, name -> {
            Set<String> found = new HashSet<>();
            View view = office.view(name);
            for (int row = 0; view != null && row < view.size(); row++) {
                if (in(view, row)) {
                    found.add(place(view.rows().file(row).path(), view.rows().rowNumber(row)));
                }
            }
            return found;
        });
    }

    private static String place(@Nullable String file, @Nullable Integer row) {
        return file + "#" + row;
    }

    /** Whether any row of any table does. */
    boolean any(Iterable<String> tables) {
        for (String table : tables) {
            View view = office.view(table);
            for (int row = 0; view != null && row < view.size(); row++) {
                if (in(view, row)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean in(View view, int row) {
        Rows rows = view.rows();
        for (Naming naming : byTable.computeIfAbsent(rows.table().name(), table -> namings(rows))) {
            if (naming.in(rows, row)) {
                return true;
            }
        }
        return false;
    }

    private List<Naming> namings(Rows rows) {
        List<Naming> namings = new ArrayList<>();
        String table = rows.table().name();
        for (Column column : rows.table().columns()) {
            boolean person = "person".equals(column.refers()) || (table.equals("persons") && column.key());
            boolean unit = "unit".equals(column.refers()) || (table.equals("units") && column.key());
            if (person || unit) {
                TextPool pool = rows.pool(column.index());
                boolean[] texts = new boolean[pool.size()];
                for (int i = 0; i < texts.length; i++) {
                    texts[i] = person ? namesPerson(pool.get(i)) : pool.get(i).equals(inquiry.unitId());
                }
                namings.add(new Naming(column, texts));
            }
        }
        return namings;
    }

    private boolean namesPerson(String ids) {
        for (String id : ids.split(";")) {
            if (id.equals(inquiry.personId())
                    || (inquiry.unitId() != null && inquiry.unitId().equals(unitOf(id)))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String unitOf(String personId) {
        Person person = office.offices().person(personId);
        return person == null ? null : person.unitId();
    }
}
