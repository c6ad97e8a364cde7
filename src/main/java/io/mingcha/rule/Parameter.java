package io.mingcha.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A figure that an office may set.
 *
 * @param key the name inside its rule
 * @param meaning what it means, for people
 * @param initial the value before the first change
 * @param changes later values, by their first day
 */
public record Parameter(String key, ParameterType type, String meaning, long initial, List<DatedValue> changes) {
    public Parameter {
        changes =
                changes.stream().sorted(Comparator.comparing(DatedValue::from)).toList();
    }

    /** The value in force on a day. */
    public long on(LocalDate day) {
        long value = initial;
        for (DatedValue change : changes) {
            if (change.from().isAfter(day)) {
                break;
            }
            value = change.value();
        }
        return value;
    }

    /** The same parameter with another first value. */
    public Parameter withInitial(long value) {
        return with(value, changes);
    }

    /** The same parameter with a site's values. */
    Parameter with(long newInitial, List<DatedValue> newChanges) {
        return new Parameter(key, type, meaning, newInitial, newChanges);
    }
}
