package io.mingcha.dictionary;

/** What a column's cells mean, and so how they are written and compared. */
public enum ColumnType {
    /** An identifier: trimmed, full-width digits and letters folded to half-width, compared exactly after that. */
    ID("编号"),
    /** Free text, trimmed. */
    TEXT("文本"),
    /** A calendar date, stored as days since 1970-01-01. */
    DATE("日期"),
    /** A time of day in seconds since midnight; 24 hours or more lies after midnight of the row's date (次日). */
    TIME("时间"),
    /** A local date and time in Asia/Shanghai, stored as seconds since 1970-01-01T00:00 of that local clock. */
    DATETIME("日期时间"),
    /** 是 or 否, stored as 1 or 0. */
    BOOL("是否"),
    /** An amount of yuan with at most two fraction digits, stored as fen. */
    MONEY("金额（元）"),
    /** A whole number that is not negative. */
    INT("整数"),
    /** A list of identifiers, stored joined by {@code ;}. */
    IDS("编号列表"),
    /** One of the column's codes, stored as the code's position. */
    ENUM("代码");

    private final String chinese;

    ColumnType(String chinese) {
        this.chinese = chinese;
    }

    /** The name a user reads. */
    public String chinese() {
        return chinese;
    }

    /** Whether the stored value stands for a text of the column's own pool. */
    public boolean pooled() {
        return this == ID || this == TEXT || this == IDS;
    }
}
