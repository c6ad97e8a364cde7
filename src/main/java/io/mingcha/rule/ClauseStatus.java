package io.mingcha.rule;

import java.util.Locale;

/** How far the rules watch over a clause. */
public enum ClauseStatus {
    /** Records decide it. */
    RULE("规则", "规则"),
    /** Rules watch it and may say too much. */
    PARTLY_OVER("部分（可能多报）", "可能多报"),
    /** Rules watch it and cannot see all of it. */
    PARTLY_UNDER("部分（可能漏报）", "可能漏报"),
    /** People must watch it. */
    MANUAL("人工", "人工"),
    /** It says how an office organises itself; there is nothing to flag. */
    MECHANISM("组织机制", "组织机制");

    private final String chinese;
    private final String brief;

    ClauseStatus(String chinese, String brief) {
        this.chinese = chinese;
        this.brief = brief;
    }

    public String chinese() {
        return chinese;
    }

    /** The Chinese word where there is little room. */
    public String brief() {
        return brief;
    }

    /** The word that files carry. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether rules stand on such a clause. */
    public boolean watched() {
        return this == RULE || this == PARTLY_OVER || this == PARTLY_UNDER;
    }
}
