package io.mingcha.rule;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure that an office may set, or a cell of a table of such figures.
 *
 * @param key the name inside its rule; of a cell with the way to it, as in {@code limits.tier1.leader}
 * @param unit what a count counts, in Chinese; empty where the type says it
 * @param meaning what it means, for people
 * @param layout how the table that it is a cell of may be written as a file; null where it may not
 * @param initial the value before the first change; null for a cell of a table that holds from a day on
 * @param changes later values, by their first day
 */
public record Parameter(
        String key,
        ParameterType type,
        String unit,
        String meaning,
        @Nullable TableLayout layout,
        @Nullable Long initial,
        List<DatedValue> changes)
        implements Serializable {
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
        StringBuilder written = new StringBuilder(initial == null ? "" : type.format(initial) + unit);
        for (DatedValue change : changes) {
            written.append(written.isEmpty() ? "" : "，")
                    .append(change.from())
                    .append(" 起 ")
                    .append(type.format(change.value()))
                    .append(unit);
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
        return changes.isEmpty()
                ? with(value, changes)
                : withLast(new DatedValue(changes.get(changes.size() - 1).from(), value));
    }

    /** The same parameter, whose last change has another first day. */
    public Parameter withStandingFrom(LocalDate day) {
        return withLast(new DatedValue(day, standing()));
    }

    private Parameter withLast(DatedValue last) {
        List<DatedValue> changed = new ArrayList<>(changes);
        changed.set(changes.size() - 1, last);
        return with(initial, changed);
    }

    /** The same parameter with other values. */
    Parameter with(@Nullable Long newInitial, List<DatedValue> newChanges) {
        return new Parameter(key, type, unit, meaning, layout, newInitial, newChanges);
    }
}
