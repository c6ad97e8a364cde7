package io.mingcha.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
    private final TextTable table = new TextTable()
            .column("事项")
            .name("规则")
            .number("条数")
            .column("程度", severity -> severity.equals("较重") ? Paint.RED : Paint.PLAIN);

    TextTableTest() {
        table.row("迟到", "attendance/late-arrival", 30, "一般");
        table.row("违规组织感谢宴、送行宴、接风宴", "reception/farewell-banquet", 2, "较重");
    }

    @Test
    void columnsLineUp() {
        assertThat(table.lines(120, false))
                .containsExactly(
                        "事项                            规则                        条数  程度",
                        "迟到                            attendance/late-arrival       30  一般",
                        "违规组织感谢宴、送行宴、接风宴  reception/farewell-banquet     2  较重");
    }

    @Test
    void theWidestWordsAreWrappedAndNamesAreNot() {
        assertThat(table.lines(60, false))
                .containsExactly(
                        "事项                  规则                        条数  程度",
                        "迟到                  attendance/late-arrival       30  一般",
                        "违规组织感谢宴、送行  reception/farewell-banquet     2  较重",
                        "宴、接风宴")
                .allMatch(line -> Width.of(line) <= 60);
    }

    @Test
    void aDetailStandsBelowItsRow() {
        assertThat(new TextTable()
                        .column("事项")
                        .column("日期")
                        .rowWithDetail("比对发现张三上班打卡08:36:00，请核实。", "迟到", "2026-03-05")
                        .lines(24, false))
                .containsExactly("事项  日期", "迟到  2026-03-05", "    比对发现张三上班打卡", "    08:36:00，请核实。");
    }

    @Test
    void colourChangesNoWidth() {
        assertThat(table.lines(120, true))
                .last()
                .isEqualTo("违规组织感谢宴、送行宴、接风宴  reception/farewell-banquet     2  \u001b[31m较重\u001b[0m");
    }
}
