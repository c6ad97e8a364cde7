package io.mingcha.rule;

/** Which records must lie together for a rule to see what it judges. */
public enum Scope {
    PERSON("人员"),
    UNIT("单位"),
    TASK("任务"),
    INVOICE("发票"),
    /** An organiser and a target unit. */
    PAIR("单位对"),
    /** The findings of the whole scan. */
    SCAN("全部"),
    /** The rectification ledger, which no data folder holds. */
    LEDGER("台账");

    private final String chinese;

    Scope(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
