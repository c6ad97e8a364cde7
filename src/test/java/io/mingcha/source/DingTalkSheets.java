package io.mingcha.source;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;

/** How DingTalk lays out its workbooks. */
final class DingTalkSheets {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yy-MM-dd 星期", Locale.ROOT);
    private static final String[] SINGLE = {"姓名", "考勤组", "部门", "工号", "职位", "UserId", "日期", "workDate", "班次"};

    private DingTalkSheets() {}

    /** Two rows: a group above its times and results, everything else merged over both. */
    static void header(Worksheet sheet, int row) {
        int column = 0;
        for (String word : SINGLE) {
            sheet.value(row, column, word);
            sheet.range(row, column, row + 1, column).merge();
            column++;
        }
        for (String group : new String[] {"上班1", "下班1", "上班2", "下班2"}) {
            sheet.value(row, column, group);
            sheet.range(row, column, row, column + 1).merge();
            sheet.value(row + 1, column, "打卡时间");
            sheet.value(row + 1, column + 1, "打卡结果");
            column += 2;
        }
        sheet.value(row, column, "关联的审批单");
        sheet.range(row, column, row + 1, column).merge();
    }

    static void slipHeader(Worksheet sheet) {
        String[] words = {
            "审批编号", "标题", "审批状态", "审批结果", "发起时间", "完成时间", "发起人UserID", "发起人姓名", "请假类型", "开始时间", "结束时间", "时长"
        };
        for (int column = 0; column < words.length; column++) {
            sheet.value(0, column, words[column]);
        }
    }

    static void slip(Worksheet sheet, int row, DingTalkOffice.Slip slip, String userId, String name) {
        String[] cells = {
            "2026030000000000" + "%04d".formatted(slip.number()),
            name + "提交的请假",
            slip.agreed() ? "完成" : slip.number() % 2 == 0 ? "审批中" : "完成",
            slip.agreed() ? "同意" : slip.number() % 2 == 0 ? "" : "拒绝",
            LONG.format(slip.from().minusDays(3)),
            slip.agreed() ? LONG.format(slip.from().minusDays(2)) : "",
            userId,
            name,
            slip.kind(),
            LONG.format(slip.from()),
            LONG.format(slip.to()),
            "1小时"
        };
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }

    static String printed(DingTalkOffice.Slip slip) {
        return slip.kind() + SHORT.format(slip.from()) + "到" + SHORT.format(slip.to()) + " 1小时";
    }

    /** Times in minutes since midnight of the date; null for a punch that was not made. */
    static final class Day {
        final String name;
        final String id;
        final String userId;
        final LocalDate date;
        final String shift;
        Integer in;
        Integer out;
        String inResult = "";
        String outResult = "";
        String slips = "";

        Day(String name, String id, String userId, LocalDate date, String shift) {
            this.name = name;
            this.id = id;
            this.userId = userId;
            this.date = date;
            this.shift = shift;
        }

        void write(Worksheet sheet, int row, int pairs) {
            String weekday = "一二三四五六日"
                    .substring(
                            date.getDayOfWeek().getValue() - 1,
                            date.getDayOfWeek().getValue());
            String[] single = {name, "某组", "某局-某室", id, "", userId, DAY.format(date) + weekday, "", shift};
            for (int column = 0; column < single.length; column++) {
                sheet.value(row, column, single[column]);
            }
            sheet.value(row, 9, time(in));
            sheet.value(row, 10, inResult);
            if (pairs == 2) {
                sheet.value(row, 11, in == null ? "" : "12:02");
                sheet.value(row, 12, in == null ? "" : "正常");
                sheet.value(row, 13, out == null ? "" : "13:41");
                sheet.value(row, 14, out == null ? "" : "正常");
            }
            int last = pairs == 2 ? 15 : 11;
            sheet.value(row, last, time(out));
            sheet.value(row, last + 1, outResult);
            sheet.value(row, 17, slips);
        }

        private static String time(Integer minutes) {
            if (minutes == null) {
                return "";
            }
            String time = "%02d:%02d".formatted(minutes / 60 % 24, minutes % 60);
            return minutes >= 1440 ? "次日 " + time : time;
        }
    }
}
