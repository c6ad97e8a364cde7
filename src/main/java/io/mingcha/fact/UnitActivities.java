package io.mingcha.fact;

import io.mingcha.table.TextPool;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The party activities by unit, for the people of each. */
final class UnitActivities {
    private final Map<String, List<Activity>> byUnit;
    private final @Nullable GroupBalance balance;

    /** Also puts everybody whose unit had an activity among the keys, since whoever was never there has no other row. */
    UnitActivities(Office office, TextPool keys, String scope) {
        byUnit = office.activities();
        Set<String> peopled = new HashSet<>();
        for (Person person : byUnit.isEmpty() ? List.<Person>of() : office.persons()) {
            if (byUnit.containsKey(person.unitId())) {
                keys.add(person.personId());
                peopled.add(person.unitId());
            }
        }
        int takingPart = byUnit.values().stream().mapToInt(List::size).sum();
        int grouped = peopled.stream().mapToInt(unit -> of(unit).size()).sum();
        View view = office.view("activities");
        balance = view == null
                ? null
                : new GroupBalance(scope, view.rows().table().name(), takingPart, grouped, takingPart - grouped);
    }

    /** The activities of a person's unit; none for somebody unknown. */
    List<Activity> of(@Nullable Person person) {
        return person == null ? List.of() : of(person.unitId());
    }

    private List<Activity> of(String unitId) {
        return byUnit.getOrDefault(unitId, List.of());
    }

    /** What became of the rows; null where the table is absent. */
    @Nullable
    GroupBalance balance() {
        return balance;
    }
}
