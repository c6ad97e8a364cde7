package io.mingcha.rule;

import java.util.Locale;

/** What the records establish. In law both are leads that a person must verify. */
public enum Grade {
    /** The records alone establish the fact. */
    DIRECT("直接"),
    /** A person must verify it before anything else happens. */
    LEAD("线索");

    private final String chinese;

    Grade(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** The word that files carry. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
