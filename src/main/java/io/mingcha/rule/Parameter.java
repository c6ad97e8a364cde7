package io.mingcha.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure that an office may set, or a cell of a table of such figures.
 *
 * @param key the name inside its rule; of a cell with the way to it, as in {@code limits.tier1.leader}
 * @param meaning what it means, for people
 * @param initial the value before the first change; null for a cell of a table that holds from a day on
 * @param changes later values, by their first day
 */
public record Parameter(
        String key,
        ParameterType type,
        String meaning,
        @Nullable Long initial,
        List<DatedValue> changes) {
    public Parameter {
        changes =
                changes.stream().sorted(Comparator.comparing(DatedValue::from)).toList();
    }

    /** The value in force on a day; null where a table does not hold yet. */
    public @Nullable Long find(LocalDate day) {
        Long value = initial;
        for (DatedValue change : changes) {
            if (change.from().isAfter(day)) {
                break;
            }
            value = change.value();
        }
        return value;
    }

    /** The value in force on a day of a parameter that is no cell of a table. */
    public long on(LocalDate day) {
        Long value = find(day);
        if (value == null) {
            throw new IllegalStateException(key + " has no value on " + day);
        }
        return value;
    }

    /** The value in force on a day, as people read it. */
    String printed(LocalDate day) {
        Long value = find(day);
        return value == null ? "无" : type.format(value);
    }

    /** All its values over time, as people read them. */
    public String written() {
        StringBuilder written = new StringBuilder(initial == null ? "" : type.format(initial));
        for (DatedValue change : changes) {
            written.append(written.isEmpty() ? "" : "，")
                    .append(change.from())
                    .append(" 起 ")
                    .append(type.format(change.value()));
        }
        return written.toString();
    }

    /** The value that holds last. */
    public long standing() {
        if (!changes.isEmpty()) {
            return changes.get(changes.size() - 1).value();
        }
        if (initial == null) {
            throw new IllegalStateException(key + " has no value");
        }
        return initial;
    }

    /** The same parameter with another value that holds last. */
    public Parameter withStanding(long value) {
        if (changes.isEmpty()) {
            return with(value, changes);
        }
        List<DatedValue> changed = new ArrayList<>(changes);
        changed.set(
                changes.size() - 1,
                new DatedValue(changes.get(changes.size() - 1).from(), value));
        return with(initial, changed);
    }

    /** The same parameter with other values. */
    Parameter with(@Nullable Long newInitial, List<DatedValue> newChanges) {
        return new Parameter(key, type, meaning, newInitial, newChanges);
    }
}
