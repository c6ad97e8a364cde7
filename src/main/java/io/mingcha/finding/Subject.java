package io.mingcha.finding;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom a finding is about.
 *
 * @param id a person's or a unit's id; null for none
 * @param name null where the tables do not name it
 * @param unitId the person's unit, or the unit itself; null where unknown
 */
public record Subject(
        Kind kind,
        @Nullable String id,
        @Nullable String name,
        @Nullable String unitId) implements Serializable {
    /** What a subject is. */
    public enum Kind {
        PERSON,
        UNIT,
        NONE;

        /** The word that files carry. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a sentence names it. */
    public String shown() {
        return name != null ? name + "（" + id + "）" : id != null ? id : "本次扫描范围";
    }
}
