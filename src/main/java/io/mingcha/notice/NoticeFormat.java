package io.mingcha.notice;

import java.util.Locale;

/** How a notice is laid out, after GB/T 9704-2012. */
public enum NoticeFormat {
    /** 信函格式: to one reader, not circulated. */
    LETTER("信函格式"),
    /** 文件格式: with the office's red head, to units. */
    DOCUMENT("文件格式"),
    /** 表格: entries that are filled in further by hand. */
    FORM("表格");

    private final String chinese;

    NoticeFormat(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** The name of its template, without an ending. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
