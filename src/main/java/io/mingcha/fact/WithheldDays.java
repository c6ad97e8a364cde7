package io.mingcha.fact;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days of persons of which the attendance system says something that cannot be compared: it excuses them, or cannot be
 * understood. Nobody knows of such a day whether its person was at work.
 */
public final class WithheldDays {
    /** The table they stand in. */
    public static final String TABLE = "withheld_days";

    private final Map<String, Set<LocalDate>> ofPerson = new HashMap<>();

    /** @param view the table; null where it is absent, and then there are none */
    WithheldDays(@Nullable View view) {
        if (view == null) {
            return;
        }
        var person = view.column("person_id");
        var date = view.column("date");
        for (int row = 0; row < view.size(); row++) {
            if (view.takesPart(row)) {
                ofPerson.computeIfAbsent(view.required(person, row), id -> new HashSet<>())
                        .add(view.requiredDate(date, row));
            }
        }
    }

    /** Those of a person; mostly none. */
    Set<LocalDate> of(String personId) {
        return ofPerson.getOrDefault(personId, Set.of());
    }

    /** Whether the day is one of them. */
    public boolean has(String personId, LocalDate date) {
        return of(personId).contains(date);
    }
}
