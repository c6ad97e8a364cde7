package io.mingcha.rule;

import java.util.Locale;

/** How grave a finding is, lightest first. */
public enum Severity {
    HINT("提示"),
    GENERAL("一般"),
    SERIOUS("较重"),
    GRAVE("严重");

    private final String chinese;

    Severity(String chinese) {
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
