package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a clerk with a file that the tables do not know. */
class SourceCommandsTest {
    private static final String DAILY = """
            每日统计 统计日期：2026-01-05 至 2026-01-06
            姓名,工号,日期,班次,上班1打卡时间,上班1打卡结果,下班1打卡时间,下班1打卡结果,关联的审批单
            张三,007,26-01-05 星期一,08:30-17:30,08:50,迟到,17:40,正常,
            张三,007,26-01-06 星期二,08:30-17:30,,补卡审批通过,17:40,正常,
            合计,,,,,,,,
            """;

    @TempDir
    Path folder;

    private Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void inspectKnowsALayoutAndShowsWhatItReadsAndWhatNot() throws Exception {
        Run run = Run.of("data", "inspect", file("一月.csv", DAILY).toString());
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("UTF-8", "dingtalk-daily", "读成“考勤”", "007", "2026-01-05", "08:50", "来源已认可", "补卡审批通过");
    }

    @Test
    void inspectDraftsAMappingThatIsRefusedUntilItIsFinished() throws Exception {
        Path list = file("名单.csv", "某局礼品情况\n序,工号,收受日期,多少钱\n1,007,2026-01-05,￥300元\n2,008,2026/1/6,若干\n");
        Path draft = folder.resolve("礼品方案.yaml");
        assertThat(Run.of("data", "inspect", list.toString()).out()).contains("没有方案认得这个文件", "--write");
        Run written = Run.of("data", "inspect", list.toString(), "--table", "礼品登记", "--write", draft.toString());
        assertThat(written.out()).contains("还缺必填的列：登记编号");
        Path out = folder.resolve("表");
        Run early = Run.of("data", "convert", list.toString(), "--profile", draft.toString(), "--out", out.toString());
        assertThat(early.status()).isEqualTo(ExitCode.USAGE);
        assertThat(early.err()).contains("礼品方案.yaml", "gift_id（登记编号）");
        assertThat(out).doesNotExist();

        String finished = Files.readString(draft)
                .replaceFirst("#( +)gift_id: +", " $1gift_id: 序  ")
                .replaceFirst("#( +)value: +", " $1value: {from: 多少钱, do: [money]}  ");
        Files.writeString(draft, finished);
        Run done = Run.of("data", "convert", list.toString(), "--profile", draft.toString(), "--out", out.toString());
        assertThat(done.err()).isEmpty();
        assertThat(done.out()).contains("条目 = 未转出 + 转出", "若干");
        assertThat(out.resolve("礼品登记.csv"))
                .content()
                .contains("1,007,2026-01-05,300")
                .doesNotContain("若干");
        assertThat(out.resolve("withheld.csv")).content().contains("名单.csv", "若干", "4");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve("withheld.csv"))))
                .isEqualTo("rw-------");
        Run again = Run.of("data", "convert", list.toString(), "--profile", draft.toString(), "--out", out.toString());
        assertThat(again.status()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err()).contains("--force");
    }

    @Test
    void convertRefusesALayoutThatTheProfileDoesNotKnow() throws Exception {
        Path list = file("名单.csv", "甲,乙,丙\n1,2,3\n");
        Run run = Run.of(
                "data",
                "convert",
                list.toString(),
                "--profile",
                "dingtalk-daily",
                "--out",
                folder.resolve("表").toString());
        assertThat(run.status()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("名单.csv", "钉钉", "上班1打卡时间", "data inspect");
        Run unknown = Run.of(
                "data",
                "convert",
                list.toString(),
                "--profile",
                "ding",
                "--out",
                folder.resolve("表").toString());
        assertThat(unknown.status()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("dingtalk-daily");
    }

    @Test
    void checkTakesSourcesDirectly() throws Exception {
        file("一月.csv", DAILY);
        file("人员.csv", "工号,姓名,单位编号\n007,张三,D1\n");
        file("sources.yaml", "files:\n  - {match: '*月.csv', profile: dingtalk-daily}\n");
        Run run = Run.of(
                "check", "--data", folder.toString(), "--as-of", "2026-01-31", "--rule", "attendance/late-arrival");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("线索 1 条", "2026-01-05");
        file("sources.yaml", "files:\n  - {match: '*月.xlsx', profile: dingtalk-daily}\n");
        Run none = Run.of("check", "--data", folder.toString(), "--as-of", "2026-01-31");
        assertThat(none.status()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(none.err()).contains("*月.xlsx");
    }

    @Test
    void coverageShowsWhoseRecordsDidNotArrive() throws Exception {
        file("考勤.csv", "工号,日期\n007,2026-01-05\n");
        file("人员.csv", "工号,姓名,单位编号\n007,张三,D1\n008,李四,D1\n009,王五,D2\n");
        Run run = Run.of("data", "coverage", "--data", folder.toString(), "--as-of", "2026-01-31", "--holes");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("有 2 处缺口", "缺 1 人", "没有任何人的记录");
    }
}
