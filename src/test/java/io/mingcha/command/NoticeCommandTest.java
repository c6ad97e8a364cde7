package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notices from the command line: from a scan over a person's decision to a number. */
class NoticeCommandTest {
    private static final Clock MAY = Clock.fixed(Instant.parse("2026-05-06T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    Path folder;

    private String caseId = "";

    private Run run(String user, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Session session = new Session(MAY, user, folder.resolve("staff.yaml"));
        int status = MingchaCommand.run(session, new PrintWriter(out), new PrintWriter(err, true), args);
        return new Run(status, out.toString(), err.toString());
    }

    private Run notice(String user, String... more) {
        List<String> line = Stream.concat(
                        Stream.of("notice", more[0], "--ledger", "sqlite:" + folder.resolve("l.db")),
                        Stream.of(more).skip(1))
                .toList();
        return run(user, line.toArray(String[]::new));
    }

    @BeforeEach
    void aLateArrivalIsConfirmed() throws Exception {
        Path data = Files.createDirectories(folder.resolve("数据"));
        Files.writeString(data.resolve("单位.csv"), "单位编号,单位名称\nu1,督查考核科\n");
        Files.writeString(data.resolve("人员.csv"), "工号,姓名,单位编号\np1,周㛃,u1\n");
        Files.writeString(data.resolve("考勤.csv"), "工号,日期,上班打卡时间,下班打卡时间\np1,2026-03-05,08:36,17:40\n");
        Files.writeString(data.resolve("请假.csv"), "请假单号,工号,请假类型,开始日期,结束日期,审批状态\n");
        Files.writeString(data.resolve("外出.csv"), "外出单号,工号,类型,开始日期,结束日期,审批状态\n");
        Files.writeString(folder.resolve("staff.yaml"), """
                staff:
                    luru: {person: c1, name: 王录, roles: [录入]}
                    hecha: {person: c2, name: 李核, roles: [核查]}
                    shenpi: {person: c3, name: 赵审, roles: [审批]}
                """);
        Files.writeString(folder.resolve("notice.yaml"), """
                office: 青禾县政务服务局
                contact: 联系人：督查考核科
                circulated_to: 各科室
                copies: [局机关党委]
                receiver: 派驻纪检监察组
                interview: {place: 谈话室, hosts: 分管领导}
                series: {谈话提醒函: 青提, 责令整改通知书: 青改, 督办单: 青督, 约谈通知书: 青约, 通报: 青通, 问题线索移交单: 青移, 澄清说明: 青澄}
                state_days: 5
                rectify_days: {提示: 20, 一般: 20, 较重: 10, 严重: 5}
                letters_per_run: 50
                belt: {share: 5%, least: 20, times: 3, scans: 6}
                """);
        String ledger = "sqlite:" + folder.resolve("l.db");
        Run scan = run(
                "root",
                "scan",
                "--data",
                data.toString(),
                "--as-of",
                "2026-03-31",
                "--out",
                folder.resolve("结果").toString(),
                "--rule",
                "attendance/late-arrival",
                "--ledger",
                ledger);
        assertThat(scan.status()).as(scan.err()).isZero();
        String findings = Files.readString(folder.resolve("结果").resolve("findings.jsonl"));
        caseId = findings.substring(7, 27);
    }

    private void confirm() {
        Run confirmed = run(
                "hecha",
                "ledger",
                "transition",
                caseId,
                "属实",
                "--reason",
                "已核对",
                "--ledger",
                "sqlite:" + folder.resolve("l.db"));
        assertThat(confirmed.status()).as(confirmed.err()).isZero();
    }

    private String[] draft(String... more) {
        return Stream.concat(
                        Stream.of(
                                "draft",
                                "--settings",
                                folder.resolve("notice.yaml").toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void nothingGoesFromAScanToANoticeByItself() {
        assertThat(notice("luru", draft()).out()).contains("已起草 0 份文书");
        confirm();
        assertThat(notice("luru", draft("--dry-run")).out()).contains("会起草 1 份文书", "周㛃同志");
        assertThat(notice("luru", "list").out()).contains("还没有文书");
        assertThat(notice("nobody", draft()).status()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aDraftIsIssuedByAnotherPersonAndCanBeShown() throws Exception {
        confirm();
        Path out = folder.resolve("文书");
        Run drafted = notice("luru", draft("--out", out.toString()));
        assertThat(drafted.status()).as(drafted.err()).isZero();
        assertThat(out.resolve("谈话提醒函-草稿-D1.docx")).exists();
        assertThat(out.resolve("谈话提醒函-草稿-D1.pdf")).exists();
        String settings = folder.resolve("notice.yaml").toString();
        Run refused = notice("luru", "issue", "D1", "--settings", settings, "--out", out.toString());
        assertThat(refused.status()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.out()).contains("由审批办理");
        Run issued = notice("shenpi", "issue", "--all", "--settings", settings, "--out", out.toString());
        assertThat(issued.out()).contains("青提〔2026〕1号");
        Path file = out.resolve("谈话提醒函-青提〔2026〕1号.docx");
        assertThat(file).exists();
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        Run shown = notice(
                "nobody", "show", "青提〔2026〕1号", "--settings", settings, "--formats", "docx", "--out", out.toString());
        assertThat(shown.out()).contains("周㛃同志", "与签发时相同");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(notice("shenpi", "void", "D1", "--settings", settings, "--reason", "主送有误")
                        .out())
                .contains("文号不再使用");
        assertThat(notice("luru", "list").out()).contains("作废", "主送有误");
    }

    @Test
    void settingsThatAreNotFilledInAreNamed() throws Exception {
        Path shipped = Path.of("src", "main", "dist", "conf", "notice.yaml");
        Run run = notice("luru", "draft", "--settings", shipped.toString());
        assertThat(run.status()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("office");
    }
}
