package io.mingcha.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of attendance systems as the systems lay them out, written by another library than the one that reads them. */
class AttendanceLayoutsTest {
    private static final String PEOPLE = "007,张三,D1,u7\n008,李四,D1,u8\n";

    @TempDir
    Path folder;

    private Converted read(String sheet, String rows, String profile, String... merges) throws IOException {
        Path file = folder.resolve(sheet + ".xlsx");
        try (Book book = new Book(file)) {
            book.sheet(sheet, rows, merges).sheet("填表说明", "不是数据");
        }
        return Book.read(List.of(file), List.of(profile), PEOPLE, "");
    }

    @Test
    void readsDingTalkByTheDay() throws IOException {
        Converted converted = read(
                "每日统计",
                """
                每日统计 统计日期：2026-01-05 至 2026-01-07
                报表生成时间：2026-02-01 09:00
                姓名|部门|工号|日期|班次|上班1||下班1||关联的审批单
                ||||| 打卡时间|打卡结果|打卡时间|打卡结果|
                张三|某局-办公室|007|26-01-05 星期一|A 08:30-17:30|08:29|正常|次日 00:12|正常|
                张三|某局-办公室|007|26-01-06 星期二|A 08:30-17:30||请假|17:31|正常|事假01-06 08:30到01-06 12:00 3.5小时
                李 四（离职）|某局|008|26-01-05 星期一|休息|||||
                李四|某局|008|26-01-06 星期二|A 08:30-17:30|09:10|外勤|17:40|正常|
                李四|某局|008|26-01-07 星期三|A 08:30-17:30||旷工||旷工|
                合计||||||||||
                制表人：王某""",
                "dingtalk-daily",
                "A1:J1",
                "A2:J2",
                "A3:A4",
                "B3:B4",
                "C3:C4",
                "D3:D4",
                "E3:E4",
                "F3:G3",
                "H3:I3",
                "J3:J4");
        assertThat(Book.rows(converted, "attendance"))
                .containsExactly(
                        "5: person_id=007 date=2026-01-05 clock_in=08:29 clock_out=次日 00:12 planned_in=08:30 planned_out=17:30",
                        "6: person_id=007 date=2026-01-06 clock_out=17:31 planned_in=08:30 planned_out=17:30",
                        "7: person_id=008 date=2026-01-05",
                        "9: person_id=008 date=2026-01-07 planned_in=08:30 planned_out=17:30");
        assertThat(Book.rows(converted, "leaves"))
                .containsExactly(
                        "6: leave_id=007-202601060830-202601061200-personal person_id=007 type=personal start_date=2026-01-06 end_date=2026-01-06 portion=am status=approved");
        assertThat(Book.withheld(converted)).containsExactly("8: EXCUSED 008 2026-01-06 上班的结果为“外勤”，而没有读到相应的审批");
        assertThat(Book.balance(converted)).containsExactly("dingtalk-daily 6 5 1 4");
        assertThat(converted.notes().toString()).contains("填表说明", "未读");
    }

    @Test
    void readsDingTalkTimesThatAreGluedTogether() throws IOException {
        Converted converted = read("打卡时间", """
                打卡时间表 统计日期：2026-01-01 至 2026-01-31
                姓名|考勤组|部门|工号|UserId|1|2|5
                ||||| 四|五|一
                张三|一组|某局|007|u7||07:5212:0313:27|08:20\\n17:41
                李四|一组|某局||u8|09:00||次日 00:10""", "dingtalk-times", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3");
        assertThat(Book.rows(converted, "attendance"))
                .containsExactly(
                        "4: person_id=007 date=2026-01-02 clock_in=07:52 clock_out=13:27",
                        "4: person_id=007 date=2026-01-05 clock_in=08:20 clock_out=17:41");
        assertThat(Book.withheld(converted))
                .containsExactly(
                        "5: UNREADABLE 008 2026-01-01 只有一次打卡，看不出是上班还是下班",
                        "5: UNREADABLE 008 2026-01-05 只有一次打卡，看不出是上班还是下班");
        assertThat(Book.balance(converted)).containsExactly("dingtalk-times 3 4 2 2");
    }

    @Test
    void readsDingTalkPunchesAndGathersThem() throws IOException {
        Converted converted = read("原始记录", """
                原始记录
                姓名|考勤组|部门|工号|UserId|考勤日期|考勤时间|打卡时间|打卡结果|打卡地址
                张三|一组|某局|007|u7|26-01-05 星期一|2026-01-05 08:30|2026-01-05 08:45|迟到|某处
                张三|一组|某局|007|u7|26-01-05 星期一|2026-01-05 17:30|2026-01-05 17:30|正常|某处
                李四|一组|某局||u8|26-01-05 星期一|2026-01-05 22:00|2026-01-05 21:50|正常|某处
                李四|一组|某局||u8|26-01-05 星期一|2026-01-06 06:00|2026-01-06 06:05|正常|某处
                李四|一组|某局||u8|26-01-06 星期二|2026-01-06 22:00|2026-01-06 21:50|正常|某处""", "dingtalk-punches", "A1:J1");
        assertThat(Book.rows(converted, "attendance"))
                .containsExactly(
                        "3: person_id=007 date=2026-01-05 clock_in=08:45 clock_out=17:30 planned_in=08:30 planned_out=17:30",
                        "5: person_id=008 date=2026-01-05 clock_in=21:50 clock_out=次日 06:05 planned_in=22:00 planned_out=次日 06:00");
        assertThat(Book.withheld(converted)).hasSize(1).first().asString().contains("7:", "当天只有一个应打卡时间");
        assertThat(Book.balance(converted)).containsExactly("dingtalk-punches 2 5 1 4");
    }

    @Test
    void readsDingTalkByTheMonthForItsApprovalsOnly() throws IOException {
        Converted converted =
                read("月度汇总", """
                月度汇总 统计日期：2026-01-01 至 2026-01-31
                姓名|部门|工号|出勤天数|休息天数|考勤结果||
                ||||| 1|2|5
                张三|某局|007|20|8|休息|迟到12分钟|出差01-05 08:00到01-06 18:00 2天""", "dingtalk-monthly", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:H2");
        assertThat(Book.rows(converted, "attendance")).isEmpty();
        assertThat(Book.rows(converted, "outings"))
                .containsExactly(
                        "4: outing_id=007-202601050800-202601061800-trip person_id=007 kind=trip start_date=2026-01-05 end_date=2026-01-06 status=approved");
        assertThat(Book.balance(converted)).containsExactly("dingtalk-monthly 3 3 3 0");
        assertThat(converted.withheld()).extracting(Withheld::words).contains("考勤结果2：迟到12分钟");
    }

    @Test
    void readsDingTalkApprovals() throws IOException {
        Converted converted =
                read("请假", """
                审批编号|标题|审批状态|审批结果|完成时间|发起人UserID|发起人姓名|请假类型|开始时间|结束时间
                20260105000000000001|某某|完成|同意|2026-01-04 10:00|u7|张三|年假|2026-01-05|2026-01-07
                20260105000000000002|某某|完成|拒绝|2026-01-04 10:00|u7|张三|事假|2026-01-08 上午|2026-01-08 上午
                20260105000000000003|某某|审批中||||u8|李四|病假|2026-01-09 上午|2026-01-09 下午
                20260105000000000004|某某|审批中|同意||u8|李四|病假|2026-01-12 下午|2026-01-13 上午
                20260105000000000005|某某|已撤销|同意|2026-01-04 10:00|u8|李四|病假|2026-01-14|2026-01-14
                20260105000000000006|某某|不明|同意|2026-01-04 10:00|u8|李四|病假|2026-01-15|2026-01-15
                20260105000000000007|某某|完成|同意|2026-01-04 10:00|u8|李四|病假|2026-01-16 下午|2026-01-19 上午""".replace("||||u8|李四|病假|2026-01-09", "|||u8|李四|病假|2026-01-09"), "dingtalk-approvals");
        assertThat(Book.rows(converted, "leaves"))
                .containsExactly(
                        "2: leave_id=20260105000000000001 person_id=007 type=annual start_date=2026-01-05 end_date=2026-01-07 status=approved approved_on=2026-01-04",
                        "3: leave_id=20260105000000000002 person_id=007 type=personal start_date=2026-01-08 end_date=2026-01-08 status=rejected",
                        "4: leave_id=20260105000000000003 person_id=008 type=sick start_date=2026-01-09 end_date=2026-01-09 status=pending",
                        "5: leave_id=20260105000000000004 person_id=008 type=sick start_date=2026-01-12 end_date=2026-01-13 status=pending",
                        "6: leave_id=20260105000000000005 person_id=008 type=sick start_date=2026-01-14 end_date=2026-01-14 status=cancelled",
                        "8: leave_id=20260105000000000007 person_id=008 type=sick start_date=2026-01-16 end_date=2026-01-19 start_half=pm end_half=am status=approved approved_on=2026-01-04");
        assertThat(Book.withheld(converted)).hasSize(1).first().asString().contains("7:", "看不出是否同意");
        assertThat(converted.lostCover()).containsExactly("008");
        assertThat(Book.balance(converted)).containsExactly("dingtalk-approvals 1 7 1 6");
    }

    @Test
    void readsWeComByTheDay() throws IOException {
        Converted converted = read(
                "概况统计与打卡明细",
                """
                打卡日报 2026-01-05
                时间|姓名|账号|基础信息||考勤概况|||上班1||下班1||
                ||| 部门|职务|所属规则|班次|假勤申请|打卡时间|打卡状态|打卡时间|打卡状态|打卡详情
                2026/01/05 星期一|张三|u7|某局|--|规则一|08:30-12:00,13:30-17:30|--|08:31|迟到|17:30|正常|--
                2026/01/05 星期一|李四|u8|某局|--|规则一|08:30-17:30|外出(01-05 14:00~17:30)|08:20|正常|--|外出|--
                2026/01/06 星期二|李四|u8|某局|--|规则二|自由上下班|--|10:20|正常|--|--|--""",
                "wecom-daily",
                "A1:M1",
                "A2:A3",
                "B2:B3",
                "C2:C3",
                "D2:E2",
                "F2:H2",
                "I2:J2",
                "K2:L2",
                "M2:M3");
        assertThat(Book.rows(converted, "attendance"))
                .containsExactly(
                        "4: person_id=007 date=2026-01-05 clock_in=08:31 clock_out=17:30 planned_in=08:30 planned_out=17:30",
                        "5: person_id=008 date=2026-01-05 clock_in=08:20 planned_in=08:30 planned_out=17:30");
        assertThat(Book.rows(converted, "outings"))
                .hasSize(1)
                .first()
                .asString()
                .contains("kind=local", "start_half=pm");
        assertThat(Book.withheld(converted)).containsExactly("6: EXCUSED 008 2026-01-06 班次“自由上下班”没有固定的上下班时间");
        assertThat(Book.balance(converted)).containsExactly("wecom-daily 3 3 1 2");
    }

    @Test
    void readsWeComPunches() throws IOException {
        Converted converted = read("打卡明细", """
                打卡明细
                时间|姓名|账号|部门|打卡类型|应打卡时间|实际打卡时间|打卡状态
                2026/01/05 星期一|张三|u7|某局|上班打卡|08:30|08:28|正常
                2026/01/05 星期一|张三|u7|某局|下班打卡|17:30|--|未打卡
                2026/01/05 星期一|李四|u8|某局|上班打卡|08:30|08:28|正常
                2026/01/05 星期一|李四|u8|某局|外出打卡|--|15:00|正常
                2026/01/05 星期一|李四|u8|某局|下班打卡|17:30|--|未打卡""", "wecom-punches", "A1:H1");
        assertThat(Book.rows(converted, "attendance"))
                .containsExactly("3: person_id=007 date=2026-01-05 clock_in=08:28 planned_in=08:30 planned_out=17:30");
        assertThat(Book.balance(converted)).containsExactly("wecom-punches 2 5 3 2");
    }

    @Test
    void letsASiteSayTheHoursOfNamedShifts() throws IOException {
        Path file = folder.resolve("named.xlsx");
        try (Book book = new Book(file)) {
            book.sheet("每日统计", """
                    姓名|工号|日期|班次|上班1打卡时间|上班1打卡结果|下班1打卡时间|下班1打卡结果
                    张三|007|2026-01-05|默认班次|08:40|迟到|17:30|正常""");
        }
        assertThat(Book.withheld(Book.read(List.of(file), List.of("dingtalk-daily"), PEOPLE, "")))
                .first()
                .asString()
                .contains("默认班次", "shifts");
        Converted told = Book.read(List.of(file), List.of("dingtalk-daily"), PEOPLE, "", Map.of("默认班次", "08:30-17:30"));
        assertThat(Book.rows(told, "attendance")).first().asString().contains("planned_in=08:30 planned_out=17:30");
    }
}
