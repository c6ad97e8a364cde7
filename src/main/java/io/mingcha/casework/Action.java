package io.mingcha.casework;

import java.util.Locale;

/** What takes a case from one state to another. */
public enum Action {
    CONFIRM("认定属实"),
    CLEAR("认定不属实"),
    EXCUSE("容错免责"),
    ORDER("责令整改"),
    EXTEND("延期"),
    SUBMIT("报请复查"),
    RETURN("退回整改"),
    CLOSE("销号"),
    PASS("回头看通过"),
    REBOUND("登记反弹"),
    WITHDRAW("撤销");

    private final String chinese;

    Action(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** The word that commands and events carry. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The action that an event carries. */
    public static Action of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** As a clerk reads it: the Chinese word with the one to type. */
    public String shown() {
        return chinese + "（" + code() + "）";
    }
}
