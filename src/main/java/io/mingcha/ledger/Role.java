package io.mingcha.ledger;

import java.util.Locale;

/** In what role somebody acts on the ledger. */
public enum Role {
    /** The scan itself, started by whoever is named. */
    SCANNER("扫描"),
    RECORDER("录入"),
    VERIFIER("核查"),
    APPROVER("审批"),
    READER("只读");

    private final String chinese;

    Role(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** The word that the store carries. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that code. */
    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
