package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day of which the own system cannot say is no day of absence, whichever way the export is read. */
class WithheldDaysTest {
    private static final String HEAD = "姓名,工号,日期,班次,上班1打卡时间,上班1打卡结果,下班1打卡时间,下班1打卡结果,关联的审批单\n";
    private static final String SHIFT = ",08:30-17:30,,";

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void writeTables() throws Exception {
        data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("人员.csv"), "工号,姓名,单位编号,在职状态\n007,张三,D1,职级并行\n");
        Files.writeString(data.resolve("请假.csv"), "请假单号,工号,请假类型,开始日期,结束日期,审批状态\n");
        Files.writeString(data.resolve("外出.csv"), "外出单号,工号,类型,开始日期,结束日期,审批状态\n");
        Files.writeString(data.resolve("费用报销.csv"), "报销单号,单位编号,工号,费用类别,发生日期,金额\ne1,D1,007,工资,2026-03-10,8000.00\n");
        Files.writeString(data.resolve("sources.yaml"), "files:\n  - {match: '考勤*.csv', profile: dingtalk-daily}\n");
    }

    /** Sixteen workdays, the first fifteen without a punch and called absence. */
    private static String month(String lastIn, String lastOut) {
        StringBuilder rows = new StringBuilder(HEAD);
        LocalDate date = LocalDate.of(2026, 3, 1);
        for (int day = 0; day < 16; ) {
            date = date.plusDays(1);
            if (date.getDayOfWeek().getValue() > 5) {
                continue;
            }
            boolean last = ++day == 16;
            rows.append("张三,007,").append(date).append(SHIFT);
            rows.append(last ? lastIn : "旷工").append(",,").append(last ? lastOut : "旷工");
            rows.append(",\n");
        }
        return rows.toString();
    }

    private List<String> rules() throws Exception {
        Path out = folder.resolve("out");
        Run run = Run.of(
                "scan",
                "--data",
                data.toString(),
                "--as-of",
                "2026-04-30",
                "--out",
                out.toString(),
                "--formats",
                "none");
        assertThat(run.err()).isEmpty();
        return Files.readAllLines(out.resolve("findings.jsonl")).stream()
                .map(line -> line.replaceAll(".*\"rule\":\"([^\"]+)\".*", "$1"))
                .distinct()
                .toList();
    }

    @Test
    void aMonthWithoutAnyPunchIsToldWhereEveryDayIsCompared() throws Exception {
        Files.writeString(data.resolve("考勤.csv"), month("旷工", "旷工"));
        assertThat(rules()).contains("attendance/paid-while-absent", "attendance/rank-parallel-idle");
    }

    @Test
    void oneDayThatTheSystemExcusesMayHaveBeenWorked() throws Exception {
        Files.writeString(data.resolve("考勤.csv"), month("外勤", "正常"));
        assertThat(rules())
                .doesNotContain("attendance/paid-while-absent")
                .contains("attendance/unapproved-absence", "attendance/rank-parallel-idle");
    }

    @Test
    void whatWasConvertedKeepsTheDay() throws Exception {
        Path export = Files.writeString(folder.resolve("考勤.csv"), month("外勤", "正常"));
        Path tables = folder.resolve("表");
        Run run = Run.of(
                "data",
                "convert",
                export.toString(),
                "--profile",
                "dingtalk-daily",
                "--people",
                data.resolve("人员.csv").toString(),
                "--out",
                tables.toString());
        assertThat(run.err()).isEmpty();
        assertThat(tables.resolve("不比对日.csv")).content().contains("007,2026-03-23,上班的结果为“外勤”");
        Files.delete(data.resolve("sources.yaml"));
        for (String name : List.of("考勤.csv", "不比对日.csv")) {
            Files.copy(tables.resolve(name), data.resolve(name));
        }
        assertThat(rules()).contains("attendance/unapproved-absence").doesNotContain("attendance/paid-while-absent");
    }
}
