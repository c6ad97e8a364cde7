package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the ledger as several clerks use them, on days that the test sets. */
class LedgerCommandsTest {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    private String day = "2026-03-02";

    @BeforeEach
    void staff() throws IOException {
        Files.writeString(folder.resolve("staff.yaml"), """
                staff:
                    wang: {person: K001, name: 王录, roles: [录入]}
                    li: {person: K002, name: 李核, roles: [核查]}
                    zhao: {person: K003, name: 赵审, roles: [审批]}
                    both: {person: K004, name: 周全, roles: [录入, 审批]}
                """);
    }

    @Test
    void aClerkTakesACaseThroughItsWholeLife() throws IOException {
        String id = entered();
        Path proof = Files.writeString(folder.resolve("整改报告.txt"), "已调整排班");
        assertThat(run("wang", "reply", id, "--text", "当日在县里开会").out()).contains("应于 2026-03-09 前答复");
        assertThat(run("li", "transition", id, "属实", "--reason", "核对").err()).contains("1 份申辩还没有答复");
        assertThat(run("li", "reply", id, "--answer", "1", "--reject", "--text", "会议在下午")
                        .status())
                .isZero();
        assertThat(run("li", "transition", id, "属实", "--reason", "核对").out()).contains("待核实 → 属实");
        assertThat(run("zhao", "transition", id, "整改中", "--measure", "限期", "--owner", "P012", "--plan", "调整排班")
                        .out())
                .contains("责任人 张三 P012，时限 2026-03-30（20 个工作日）");
        day = "2026-03-24";
        assertThat(run("nobody", "list", "--light", "绿").out()).contains("整改中");
        day = "2026-03-25";
        assertThat(run("nobody", "list", "--light", "黄").out()).contains("2026-03-30", "黄");
        day = "2026-03-31";
        assertThat(run("nobody", "list", "--light", "红", "--due", "2026-03-30").out())
                .contains("红");
        assertThat(run("nobody", "show", id).out()).contains("已超期 1 个工作日（红）", "责任人 张三，分管领导 未登记，主要负责人 未登记");
        run("wang", "transition", id, "待复查", "--reason", "已改");
        assertThat(run("zhao", "transition", id, "销号", "--reason", "同意").err()).contains("销号须有佐证");
        assertThat(run("wang", "attach", id, proof.toString(), "--dated", "2026-03-30")
                        .out())
                .contains("已附上 1 份整改佐证");
        assertThat(run("zhao", "transition", id, "销号", "--reason", "同意").out()).contains("自 2026-06-29 起回头看");
        day = "2026-06-28";
        assertThat(run("li", "transition", id, "通过", "--reason", "看过").status()).isEqualTo(2);
        day = "2026-06-29";
        assertThat(run("li", "transition", id, "通过", "--reason", "看过").out()).contains("已销号 → 回头看通过");
        String shown = run("nobody", "show", id).out();
        assertThat(shown).contains("当日在县里开会", "未采纳：会议在下午", "整改报告.txt", "不因陈述申辩加重处理", "您（nobody，只读）现在没有可办的下一步");
        assertThat(run("nobody", "history", id).out()).contains("共列 9 条记录");
        assertThat(shown.lines().mapToInt(io.mingcha.report.Width::of).max().orElse(0))
                .isLessThanOrEqualTo(120);
    }

    @Test
    void nobodyActsWithoutARoleOrInAnothersRole() throws IOException {
        String id = entered();
        assertThat(run("nobody", "transition", id, "属实", "--reason", "x").err()).contains("只能查看台账");
        assertThat(run("wang", "transition", id, "属实", "--reason", "x", "--as", "核查")
                        .err())
                .contains("没有“核查”这一角色", "录入、只读");
        assertThat(run("wang", "transition", id, "属实", "--reason", "x", "--as", "局长")
                        .err())
                .contains("不认识的角色");
        assertThat(run("both", "transition", id, "容错免责", "--reason", "x", "--as", "录入")
                        .err())
                .contains("容错免责由审批办理");
        assertThat(run("wang", "export", "--names", "--format", "json", "--as", "只读")
                        .status())
                .isEqualTo(2);
        Files.delete(folder.resolve("staff.yaml"));
        Run refused = run("wang", "enter", "--category", "窗口服务", "--summary", "x", "--unit", "QH02");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("还没有规定谁可以办理台账").contains("staff.yaml");
        assertThat(run("wang", "list").status()).isZero();
    }

    @Test
    void onlyAnApproverClosesAMonth() {
        entered();
        day = "2026-04-02";
        assertThat(run("wang", "reconcile", "--month", "2026-03").err()).contains("封账由审批办理");
        assertThat(run("nobody", "reconcile", "--month", "2026-03", "--preview").out())
                .contains("QH02", "未封账");
        assertThat(run("zhao", "reconcile", "--month", "2026-03").out()).contains("已封账");
        assertThat(run("nobody", "verify").status()).isZero();
    }

    @Test
    void whoIsConcernedDecidesNothing() throws IOException {
        run("wang", "enter", "--category", "值班", "--summary", "值班离岗", "--person", "K002", "--name", "李核");
        String id = firstId(run("wang", "list").out());
        assertThat(run("li", "transition", id, "不属实", "--reason", "我在").err()).contains("您是这一事项的当事人");
    }

    @Test
    void aDocumentMasksUnlessNamesAreAskedFor() throws IOException {
        entered();
        Run masked = run("zhao", "export", "--format", "json");
        assertThat(masked.out()).contains("张*", "问题描述").doesNotContain("张三");
        assertThat(run("zhao", "export", "--format", "json", "--names").out()).contains("张三");
        Path sheet = folder.resolve("台账.xlsx");
        assertThat(run("zhao", "export").err()).contains("--out");
        assertThat(run("zhao", "export", "--out", sheet.toString()).out()).contains("姓名已遮盖");
        assertThat(Files.getPosixFilePermissions(sheet)).hasSize(2);
        assertThat(run("zhao", "list", "--format", "json").out()).contains("\"state\" : \"to_verify\"");
    }

    @Test
    void anOfficesOwnLedgerIsTakenOverOnce() throws IOException {
        Path own = Files.writeString(folder.resolve("台账.csv"), """
                序号,问题编号,问题来源,问题描述,类别,责任单位,责任人,整改措施,整改类别,整改时限,进展情况,佐证材料,销号日期,回头看
                1,2026-001,巡视反馈,窗口延时,窗口服务,政务大厅,李四,=1+2,限期整改,2026-03-20,推进中,,,
                2,2026-002,自查,制度不健全,制度建设,办公室,王五,修订制度,长期坚持,长期,推进中,,,
                3,2026-003,群众,卫生差,其他,办公室,王五,打扫,立即改,2026.2.1,完成,照片,2026/2/3,已看
                4,2026-004,群众,值班无人,值班,办公室,,,,,,,,
                5,,群众,没有编号,值班,办公室,,,,,,,,
                6,2026-002,自查,制度不健全,制度建设,办公室,王五,修订制度,长期坚持,长期,推进中,,,
                7,2026-007,群众,时限写错,值班,办公室,,,,下个月,,,,
                """);
        Path rejected = folder.resolve("rejected.csv");
        String first = run("wang", "import", own.toString(), "--rejected", rejected.toString())
                .out();
        assertThat(first).contains("读到 7 行 = 接受 4 + 重复 1 + 拒绝 2；接受的 = 新导入 4 + 已在台账 0", "必填的“问题编号”为空");
        assertThat(Files.readAllLines(rejected)).hasSize(3);
        assertThat(run("wang", "import", own.toString()).out()).contains("新导入 0 + 已在台账 4");
        assertThat(run("wang", "list").out()).contains("共 4 件：待核实 1，整改中 2，已销号 1");
        String json = run("zhao", "export", "--format", "json", "--names").out();
        assertThat(json).contains("\"整改措施\" : \"=1+2\"", "\"来源\" : \"巡视反馈\"", "\"销号\" : \"2026-02-03\"");
        Path sheet = folder.resolve("导出.xlsx");
        run("zhao", "export", "--names", "--out", sheet.toString());
        assertThat(cellsOf(sheet)).contains("=1+2").doesNotContain("<f>");
    }

    @Test
    void anExceptionIsListedAndItsFindingsAreNotCounted() throws IOException {
        entered();
        String rule = "attendance/late-arrival";
        assertThat(run("zhao", "except", "--person", "P012", "--rule", rule, "--from", "2026-03-01")
                        .err())
                .contains("止日 --to 必写");
        assertThat(run(
                                "zhao",
                                "except",
                                "--person",
                                "P012",
                                "--rule",
                                "no/such",
                                "--from",
                                "2026-03-01",
                                "--to",
                                "2026-03-31",
                                "--reason",
                                "驻村")
                        .err())
                .contains("没有规则 no/such");
        assertThat(run(
                                "zhao",
                                "except",
                                "--person",
                                "P012",
                                "--rule",
                                rule,
                                "--from",
                                "2026-03-01",
                                "--to",
                                "2026-03-31",
                                "--reason",
                                "驻村",
                                "--applicant",
                                "K003")
                        .err())
                .contains("申请人自己");
        assertThat(run(
                                "zhao",
                                "except",
                                "--person",
                                "P012",
                                "--rule",
                                rule,
                                "--from",
                                "2026-03-01",
                                "--to",
                                "2026-03-31",
                                "--reason",
                                "驻村")
                        .out())
                .contains("已登记报备");
        assertThat(run("nobody", "except").out()).contains("有效", "没有用到 1 项");
        day = "2026-04-01";
        assertThat(run("nobody", "except").out()).contains("已到期");
    }

    @Test
    void anIdIsFoundByItsBeginning() throws IOException {
        String id = entered();
        assertThat(run("nobody", "show", id.substring(0, 4)).status()).isZero();
        assertThat(run("nobody", "show", id.substring(0, 3)).err()).contains("至少要写前 4 位");
        assertThat(run("nobody", "show", "zzzz").err()).contains("没有编号以 zzzz 开头的事项");
        assertThat(run("nobody", "transition", id).status()).isEqualTo(2);
        assertThat(run("zhao", "transition", id, "处分").err()).contains("不认识的步骤 处分");
        assertThat(run("nobody", "list", "--state", "在办").err()).contains("不认识的状态");
    }

    private String entered() {
        Run entered = run(
                "wang",
                "enter",
                "--category",
                "窗口服务",
                "--summary",
                "3号窗口无人在岗",
                "--person",
                "P012",
                "--name",
                "张三",
                "--unit",
                "QH02",
                "--source",
                "明察暗访");
        assertThat(entered.status()).as(entered.err()).isZero();
        return id(entered.out());
    }

    private static String id(String text) {
        Matcher id = Pattern.compile("[0-9a-f]{20}").matcher(text);
        assertThat(id.find()).isTrue();
        return id.group();
    }

    private static String firstId(String list) {
        return list.lines().skip(1).findFirst().orElseThrow().substring(0, 6);
    }

    private static String cellsOf(Path sheet) throws IOException {
        StringBuilder cells = new StringBuilder();
        try (var zip = new java.util.zip.ZipFile(sheet.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                if (Set.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml").contains(entry.getName())) {
                    cells.append(new String(
                            zip.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
        return cells.toString();
    }

    private Run run(String user, String... args) {
        List<String> all = new ArrayList<>(List.of("ledger"));
        all.addAll(List.of(args));
        all.addAll(List.of("--ledger", "sqlite:" + folder.resolve("ledger.db")));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Clock clock = Clock.fixed(Instant.parse(day + "T01:00:00Z"), BEIJING);
        int status = MingchaCommand.run(
                new Session(clock, user, folder.resolve("staff.yaml")),
                new PrintWriter(out),
                new PrintWriter(err, true),
                all.toArray(String[]::new));
        return new Run(status, out.toString(), err.toString());
    }
}
