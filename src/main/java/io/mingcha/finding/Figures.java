package io.mingcha.finding;

import org.jspecify.annotations.Nullable;

/** The figures of a flag, each in front of those given before; few flags have more than two. */
record Figures(
        String name, @Nullable Object value, @Nullable Figures before) {
    static final Figures NONE = new Figures("", null, null);

    Figures with(String newName, Object newValue) {
        return new Figures(newName, newValue, this);
    }

    /** The figure of a name, the one given last; null where there is none. */
    @Nullable
    Object find(String wanted) {
        for (Figures at = this; at != null; at = at.before) {
            if (at.value != null && at.name.equals(wanted)) {
                return at.value;
            }
        }
        return null;
    }
}
