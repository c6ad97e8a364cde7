package io.mingcha.notice;

import java.time.LocalDate;

/** A date as official documents write it, in Arabic digits without leading zeros: 2026年1月5日. */
public final class ChineseDate {
    private ChineseDate() {}

    public static String of(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
