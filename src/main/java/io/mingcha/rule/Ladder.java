package io.mingcha.rule;

/** The follow-up that is recommended, mildest first. No step is a disciplinary penalty. */
public enum Ladder {
    F0("记录不处置"),
    F1("提醒谈话·立行立改"),
    F2("限期整改·入台账督办"),
    F3("约谈·内部通报"),
    F4("移交问题线索核查·一案双查"),
    F5("移送纪检组织人事"),
    FX("举一反三·建章立制");

    private final String chinese;

    Ladder(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** The word that files carry: F0 to F5, Fx. */
    public String code() {
        return this == FX ? "Fx" : name();
    }

    /** One step milder, as for a matter that its subject reported first; F0 and Fx stay as they are. */
    public Ladder stepDown() {
        return this == F0 || this == FX ? this : values()[ordinal() - 1];
    }

    /** The step of that word. */
    public static Ladder of(String code) {
        for (Ladder step : values()) {
            if (step.code().equals(code)) {
                return step;
            }
        }
        throw new IllegalArgumentException("no ladder step " + code);
    }
}
