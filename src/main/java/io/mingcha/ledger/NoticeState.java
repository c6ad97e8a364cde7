package io.mingcha.ledger;

import java.util.Locale;

/** What became of a notice. */
public enum NoticeState {
    DRAFT("草稿"),
    ISSUED("已签发"),
    /** Thrown away as a draft, or issued and taken back; a number once given stays with it. */
    VOIDED("作废");

    private final String chinese;

    NoticeState(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** The word that the store carries. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static NoticeState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
