package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.ledger.EventKind;
import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.LedgerUrl;
import io.mingcha.ledger.Role;
import io.mingcha.ledger.Stamp;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reports of a small ledger that clerks filled by the commands, on days that the test sets. */
class ReportCommandTest {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final String HOSTILE = "<img src=x onerror=alert(1)>{{title}}";

    /** Filled once, since the reports that most tests ask for only read it. */
    @TempDir
    static Path filled;

    @TempDir
    Path empty;

    private Path folder = Path.of(".");
    private String day = "2026-03-01";

    @BeforeEach
    void fill() throws IOException {
        folder = filled;
        if (!Files.exists(folder.resolve("staff.yaml"))) {
            staff();
            march();
        }
        day = "2026-04-01";
    }

    private void emptyLedger() throws IOException {
        folder = empty;
        staff();
        day = "2026-03-02";
    }

    private void staff() throws IOException {
        Files.writeString(folder.resolve("staff.yaml"), """
                staff:
                    wang: {person: K001, name: 王录, roles: [录入]}
                    li: {person: K002, name: 李核, roles: [核查]}
                    zhao: {person: K003, name: 赵审, roles: [审批]}
                """);
    }

    /** March is the period: one day before it, its first and last days, and one day after it. */
    private void march() throws IOException {
        day = "2026-02-28";
        enter("窗口服务", "QH01", "一般");
        day = "2026-03-01";
        final String closed = enter("窗口服务", "QH01", "一般");
        final String cleared = enter("窗口服务", "QH02", "较重");
        final String late = enter("窗口服务", "QH03", "一般");
        enter("卫生", "QH01", "提示");
        ordered(closed);
        ordered(late);
        day = "2026-03-31";
        enter("窗口服务", "QH04", "较重");
        run("li", "ledger", "transition", cleared, "不属实", "--reason", "记录有误");
        Path proof = Files.writeString(folder.resolve("报告.txt"), "已改");
        run("wang", "ledger", "transition", closed, "报请复查", "--reason", "已改", "--attach", proof.toString());
        assertThat(run("zhao", "ledger", "transition", closed, "销号", "--reason", "同意")
                        .status())
                .isZero();
        day = "2026-04-01";
        enter("窗口服务", "QH01", "一般");
    }

    @Test
    void countsWhatHappenedInThePeriodAndHowItEnded() throws IOException {
        String html = period("2026-03-01", "2026-03-31");
        assertThat(totals(html))
                .contains(
                        "新增 1 2 2 0 5 1 +4",
                        "销号 0 1 0 0 1 0 +1",
                        "超期 0 1 0 0 1 0 +1",
                        "不属实 0 0 1 0 1 0 +1",
                        "未办结 1 2 1 0 4 1 +3");
        assertThat(html).contains("2026-01-29 至 2026-02-28", "待核实的事项是线索，不是结论", "陈述申辩");
    }

    @Test
    void theFirstAndTheLastDayCountAndTheNextDoesNot() throws IOException {
        assertThat(totals(period("2026-03-02", "2026-03-30"))).contains("新增 0 0 0 0 0 5 −5", "销号 0 0 0 0 0 0 0");
        assertThat(totals(period("2026-03-31", "2026-03-31"))).contains("新增 0 0 1 0 1 0 +1", "销号 0 1 0 0 1 0 +1");
        assertThat(totals(period("2026-04-01", "2026-04-01"))).contains("新增 0 1 0 0 1 1 0", "销号 0 0 0 0 0 1 −1");
    }

    @Test
    void aMatterIsOverdueFromTheDayAfterItsDate() throws IOException {
        assertThat(totals(period("2026-03-01", "2026-03-20"))).contains("超期 0 0 0 0 0 0 0");
        assertThat(totals(period("2026-03-01", "2026-03-21"))).contains("超期 0 2 0 0 2 0 +2");
    }

    @Test
    void everyFootnoteLeadsToTheMattersItCounts() throws IOException {
        String html = period("2026-03-01", "2026-03-31");
        Matcher figures =
                Pattern.compile(">(\\d+)<sup><a href=\"#note-(\\d+)\"").matcher(html);
        int checked = 0;
        while (figures.find()) {
            assertThat(listed(command(html, figures.group(2)))).isEqualTo(Integer.parseInt(figures.group(1)));
            checked++;
        }
        assertThat(checked).isEqualTo(14);
    }

    @Test
    void itemsAndSeveritiesAreFurtherWordsToAFootnote() throws IOException {
        String html = period("2026-03-01", "2026-03-31");
        String noted = "新增</th>.*?#note-1\"";
        assertThat(Pattern.compile(noted, Pattern.DOTALL).matcher(html).find()).isTrue();
        String command = command(html, "1");
        assertThat(listed(command + " --severity 较重")).isEqualTo(2);
        assertThat(listed(command + " --rule manual/窗口服务")).isEqualTo(4);
        assertThat(rows(html)).anyMatch(row -> row.startsWith("窗口服务（人工登记） manual/窗口服务 4 1 1 0 1 0 3 1"));
    }

    @Test
    void aProblemOfSeveralUnitsIsCommonUnlessItWasCleared() throws IOException {
        String html = period("2026-03-01", "2026-03-31");
        assertThat(rows(html)).contains("窗口服务（人工登记） manual/窗口服务 3 3");
        assertThat(period("2026-03-02", "2026-03-31")).contains("没有涉及 3 个以上单位的同一事项");
    }

    @Test
    void anotherFigureOfTheRuleMakesOtherProblemsCommon() throws IOException {
        Path params = Files.writeString(folder.resolve("params.yaml"), """
                rules:
                    followup/common-problem:
                        units: [{from: 2020-01-01, value: 4}]
                """);
        assertThat(period("2026-03-01", "2026-03-31", "--params", params.toString()))
                .contains("没有涉及 4 个以上单位的同一事项");
    }

    @Test
    void aUnitCanBeAskedForAlone() throws IOException {
        assertThat(totals(period("2026-03-01", "2026-03-31", "--unit", "QH01"))).contains("新增 1 1 0 0 2 1 +1");
        assertThat(run("zhao", "report", "period", "--from", "2026-03-01", "--to", "2026-03-31", "--unit", "QH99")
                        .err())
                .contains("没有编号为 QH99 的单位");
    }

    @Test
    void namesAreMaskedAndTextsStayTexts() throws IOException {
        emptyLedger();
        enter("张三", "QH01", "一般");
        opened(HOSTILE);
        String html = period("2026-03-01", "2026-03-02");
        assertThat(html)
                .doesNotContain("张三")
                .doesNotContain("<img")
                .contains("张*（人工登记）", "&lt;img src=x onerror=alert(1)&gt;{{title}}");
        String docx = docx();
        assertThat(docx.contains("张三")).isFalse();
        assertThat(docx.contains("&lt;img src=x onerror=alert(1)>{{title}}")).isTrue();
        assertThat(period("2026-03-01", "2026-03-02", "--names")).contains("张三", "不得外传");
        assertThat(Files.getPosixFilePermissions(html())).hasSize(2);
    }

    @Test
    void whatWasReportedBeforehandStandsApart() throws IOException {
        emptyLedger();
        String rule = "manual/窗口服务";
        enter("窗口服务", "QH01", "一般");
        enter("窗口服务", "QH02", "一般");
        waive(rule);
        String html = period("2026-03-01", "2026-03-02");
        assertThat(html).contains("已报备的，不计入以上各数");
        assertThat(totals(html)).contains("新增 0 0 0 0 0 0 0");
        assertThat(rows(html)).contains("窗口服务（人工登记） manual/窗口服务 2");
    }

    @Test
    void aPeriodMustBeOneAndMustBeOver() {
        day = "2026-03-01";
        assertThat(run("zhao", "report", "period", "--from", "2026-03-02", "--to", "2026-03-01")
                        .err())
                .contains("没有这样的一段时间");
        Run early = run("zhao", "report", "period", "--from", "2026-03-01", "--to", "2026-03-02");
        assertThat(early.status()).isEqualTo(2);
        assertThat(early.err()).contains("还没有到");
    }

    @Test
    void theLedgerAsItStandsIsCountedByStateAndLight() throws IOException {
        Run run = run("zhao", "report", "ledger", "--out", folder.resolve("报送").toString(), "--formats", "html");
        assertThat(run.status()).as(run.err()).isZero();
        String html = Files.readString(folder.resolve("报送/台账情况-2026-04-01.html"));
        assertThat(rows(html))
                .contains("待核实 1 2 1 0 4", "整改中 0 1 0 0 1", "已销号 0 1 0 0 1", "不属实 0 0 1 0 1", "合计 1 4 2 0 7", "红 1");
        assertThat(listed(command(html, "1") + " --state 待核实 --severity 一般")).isEqualTo(2);
        assertThat(listed(command(html, "4"))).isEqualTo(1);
        assertThat(html).contains("2026-03-20").doesNotContain("张三").doesNotContain("P013");
    }

    private void waive(String rule) {
        append(
                EventKind.WAIVED,
                null,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", "w1")
                        .put("person_id", "P012")
                        .put("rule", rule)
                        .put("from", "2026-03-01")
                        .put("to", "2026-03-31")
                        .put("reason", "驻村")
                        .put("applicant_id", "P012"));
    }

    /** A case as a scan by an office's own rules opens it. */
    private void opened(String rule) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode finding = body.putObject("finding");
        finding.put("id", "h1")
                .put("rule", rule)
                .put("key", "k")
                .put("title", HOSTILE)
                .put("severity", "general");
        finding.put("grade", "lead")
                .put("ladder", "F1")
                .put("date", "2026-03-02")
                .put("summary", HOSTILE);
        finding.put("self_reported", false);
        finding.putObject("subject")
                .put("kind", "unit")
                .put("id", "QH01")
                .put("name", HOSTILE)
                .put("unit_id", "QH01");
        body.putArray("places");
        append(EventKind.OPENED, "h1", body);
    }

    private void append(EventKind kind, @Nullable String caseId, ObjectNode body) {
        Stamp stamp = new Stamp(Instant.parse(day + "T02:00:00Z"), "K003", Role.APPROVER);
        try (Ledger ledger = Ledger.open(LedgerUrl.parse(url()))) {
            ledger.write(stamp, writing -> writing.append(kind, caseId, body));
        }
    }

    private String enter(String category, String unit, String severity) {
        Run entered = run(
                "wang",
                "ledger",
                "enter",
                "--category",
                category,
                "--summary",
                "3号窗口无人在岗" + day + unit + severity,
                "--person",
                "P012",
                "--name",
                "张三",
                "--unit",
                unit,
                "--severity",
                severity,
                "--source",
                "明察暗访");
        assertThat(entered.status()).as(entered.err()).isZero();
        Matcher id = Pattern.compile("[0-9a-f]{20}").matcher(entered.out());
        assertThat(id.find()).isTrue();
        return id.group();
    }

    private void ordered(String id) {
        run("li", "ledger", "transition", id, "属实", "--reason", "核对");
        Run ordered = run(
                "zhao",
                "ledger",
                "transition",
                id,
                "责令整改",
                "--measure",
                "限期",
                "--owner",
                "P013",
                "--due",
                "2026-03-20");
        assertThat(ordered.status()).as(ordered.err()).isZero();
    }

    private String period(String from, String to, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("report", "period", "--from", from, "--to", to));
        args.addAll(List.of("--out", folder.resolve("报送").toString()));
        args.addAll(Arrays.asList(more));
        String today = day;
        day = today.compareTo(to) < 0 ? to : today;
        Run run = run("zhao", args.toArray(String[]::new));
        day = today;
        assertThat(run.status()).as(run.err()).isZero();
        return Files.readString(folder.resolve("报送").resolve("信息报送-" + from + "-" + to + ".html"));
    }

    private Path html() throws IOException {
        try (var files = Files.list(folder.resolve("报送"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String docx() throws IOException {
        Path file = Path.of(html().toString().replace(".html", ".docx"));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The rows of all tables as words, without the marks of notes. */
    private static List<String> rows(String html) {
        List<String> rows = new ArrayList<>();
        Matcher row = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL).matcher(html);
        while (row.find()) {
            rows.add(row.group(1)
                    .replaceAll("<sup>.*?</sup>", "")
                    .replaceAll("<[^>]*>", " ")
                    .replaceAll("\\s+", " ")
                    .strip());
        }
        return rows;
    }

    private static List<String> totals(String html) {
        return rows(html.substring(0, html.indexOf("二、分项情况")));
    }

    private static String command(String html, String note) {
        Matcher command = Pattern.compile("id=\"note-" + note + "\">.*?<code>(.*?)</code>")
                .matcher(html);
        assertThat(command.find()).isTrue();
        return command.group(1);
    }

    /** How many matters a footnote's command lists. */
    private int listed(String command) {
        String[] words = command.split(" ");
        assertThat(words[0]).isEqualTo("mingcha");
        List<String> args = new ArrayList<>(Arrays.asList(words).subList(1, words.length));
        args.addAll(List.of("--format", "json"));
        Run run = run("zhao", args.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return JsonMapper.builder().build().readTree(run.out()).size();
    }

    private String url() {
        return "sqlite:" + folder.resolve("ledger.db");
    }

    private Run run(String user, String... args) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--ledger", url()));
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
