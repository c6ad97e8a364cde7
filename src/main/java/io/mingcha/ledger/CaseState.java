package io.mingcha.ledger;

import java.util.Locale;

/** The one state of a case. */
public enum CaseState {
    TO_VERIFY("待核实", true),
    CONFIRMED("属实", true),
    CLEARED("不属实", false),
    EXCUSED("容错免责", false),
    RECTIFYING("整改中", true),
    TO_REVIEW("待复查", true),
    CLOSED("已销号", false),
    LOOKBACK_PASSED("回头看通过", false),
    REBOUNDED("反弹", false),
    WITHDRAWN("撤销", false);

    private final String chinese;
    private final boolean open;

    CaseState(String chinese, boolean open) {
        this.chinese = chinese;
        this.open = open;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether something remains to be done, so that the case counts in the balance. */
    public boolean open() {
        return open;
    }

    /** Whether it was rectified and closed, so that a later finding of the same rule and subject is a recurrence. */
    public boolean closed() {
        return this == CLOSED || this == LOOKBACK_PASSED || this == REBOUNDED;
    }

    /** The word that the store carries. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of that code. */
    public static CaseState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
