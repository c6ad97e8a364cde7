package io.mingcha.ledger;

import io.mingcha.dictionary.Column;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import io.mingcha.table.TextPool;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The persons that the last scan's tables named: what must not stand in a text whose reader may not see it. */
public final class PersonNames {
    private final Sql sql;

    PersonNames(Sql sql) {
        this.sql = sql;
    }

    /**
     * A person.
     *
     * @param name null where no table gives it
     * @param unitId null where unknown
     */
    public record Named(
            String id, @Nullable String name, @Nullable String unitId) {}

    /** Hands on all of them. */
    public void each(Consumer<Named> consumer) {
        sql.each(
                "select person_id, name, unit_id from person_name order by person_id",
                row -> new Named(row.getString(1), row.getString(2), row.getString(3)),
                consumer);
    }

    /** Takes down the persons of a data set, those that tables name and the persons table lacks without a name. */
    public void learn(Dataset dataset) {
        Map<String, Named> known = new HashMap<>();
        each(person -> known.put(person.id(), person));
        Map<String, Named> seen = new HashMap<>();
        for (String id : mentioned(dataset)) {
            seen.put(id, known.getOrDefault(id, new Named(id, null, null)));
        }
        Rows persons = dataset.find("persons");
        if (persons != null) {
            int id = persons.table().column("person_id").index();
            int name = persons.table().column("name").index();
            int unit = persons.table().column("unit_id").index();
            for (int row = 0; row < persons.size(); row++) {
                String key = String.valueOf(persons.text(id, row));
                seen.put(key, new Named(key, persons.text(name, row), persons.text(unit, row)));
            }
        }
        seen.values().stream()
                .filter(person -> !person.equals(known.get(person.id())))
                .forEach(this::put);
    }

    private static Set<String> mentioned(Dataset dataset) {
        Set<String> ids = new HashSet<>();
        for (Rows rows : dataset.tables().values()) {
            for (Column column : rows.table().columns()) {
                if ("person".equals(column.refers())) {
                    TextPool pool = rows.pool(column.index());
                    for (int i = 0; i < pool.size(); i++) {
                        ids.addAll(List.of(pool.get(i).split(";")));
                    }
                }
            }
        }
        ids.remove("");
        return ids;
    }

    private void put(Named person) {
        sql.change(
                "insert into person_name (person_id, name, unit_id) values (?, ?, ?)"
                        + " on conflict (person_id) do update set name = excluded.name, unit_id = excluded.unit_id",
                person.id(),
                person.name(),
                person.unitId());
    }
}
