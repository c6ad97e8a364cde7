package io.mingcha.report;

import io.mingcha.intake.FileBalance;
import io.mingcha.rule.Severity;
import io.mingcha.scan.RuleOutcome;
import io.mingcha.scan.ScanResult;
import io.mingcha.scan.TableBalance;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A scan as one page for people, that needs no network and grows with the rules and units, not with the findings. The
 * page forbids itself everything but its own style and script, which it knows by their digests: even a text that
 * slipped through the escaping could run nothing and call nobody.
 */
public final class HtmlReport {
    /** Longer texts of the data are cut: a page is read by people, and must stay small. */
    private static final int LONGEST = 300;

    private static final String TITLE = "作风纪律比对线索报告";

    private final Html html;
    private final ScanReport report;
    private final ScanResult result;
    private final List<String> files;
    private final FindingWords words;
    private final Figures figures;
    private final Topics topics = new Topics();

    private HtmlReport(Html html, ScanReport report, List<String> files) {
        this.html = html;
        this.report = report;
        this.result = report.result();
        this.files = files;
        this.words = report.words(LONGEST);
        this.figures = Figures.of(result.findings());
    }

    /**
     * Writes the report of a scan; the stream stays open.
     *
     * @param files the names of the files that lie beside it
     */
    public static void write(OutputStream out, ScanReport report, List<String> files) {
        Html html = new Html(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16));
        new HtmlReport(html, report, files).write();
        html.end();
    }

    private void write() {
        html.open("html", "lang", "zh-CN");
        head();
        html.open("body");
        html.element("a", "跳到线索", "class", "skip", "href", "#findings");
        header();
        html.open("main");
        HtmlGaps gaps = new HtmlGaps(html, report, words);
        section("overview", "总览", this::overview);
        section("trend", "每周趋势", () -> new TrendChart(html, figures).write());
        section("heat", "规则与单位", this::heat);
        if (!report.suspicions().isEmpty()) {
            section("suspicions", "口径存疑", gaps::suspicions);
        }
        section("not-evaluated", "未评估", gaps::notEvaluated);
        section("problems", "数据问题", gaps::dataProblems);
        section("rejected", "未读入的行", gaps::rejected);
        section("findings", "线索", this::findings);
        section("files", "文件与说明", this::files);
        html.close();
        html.open("footer").element("p", ScanReport.STATEMENT).close();
        html.own("script", resource("report.js"));
        html.close().close().line();
    }

    private void head() {
        String style = resource("report.css");
        String policy = "default-src 'none'; style-src '" + digest(style) + "'; script-src '"
                + digest(resource("report.js")) + "'; base-uri 'none'; form-action 'none'";
        html.open("head").single("meta", "charset", "utf-8");
        html.single("meta", "http-equiv", "Content-Security-Policy", "content", policy);
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.single("meta", "name", "color-scheme", "content", "light dark");
        html.single("meta", "name", "robots", "content", "noindex");
        html.element("title", TITLE + " " + result.asOf())
                .own("style", style)
                .close()
                .line();
    }

    private void header() {
        html.open("header").element("h1", TITLE);
        html.open("p", "class", "as-of")
                .text("截至 ")
                .element("time", result.asOf().toString());
        html.text(" 当日结束时的状态 · 明察 " + report.version()).close();
        html.element("p", ScanReport.STATEMENT, "class", "statement");
        if (report.masking().isOn()) {
            html.element("p", ScanReport.MASKED, "class", "note");
        }
        html.open("nav", "aria-label", "目录").open("ul");
        link("overview", "总览");
        link("trend", "每周趋势");
        link("heat", "规则与单位");
        if (!report.suspicions().isEmpty()) {
            link("suspicions", "口径存疑");
        }
        link("not-evaluated", "未评估");
        link("problems", "数据问题");
        link("rejected", "未读入的行");
        link("findings", "线索");
        link("files", "文件与说明");
        html.close().close().close().line();
    }

    private void link(String id, String title) {
        html.open("li").element("a", title, "href", "#" + id).close();
    }

    private void section(String id, String title, Runnable content) {
        html.open("section", "id", id, "aria-labelledby", "h-" + id)
                .element("h2", title, "id", "h-" + id)
                .line();
        content.run();
        html.close().line();
    }

    private void overview() {
        html.open("dl", "class", "tiles");
        tile("线索", figures.all().total(), "all");
        for (Severity severity : Gravity.GRAVEST_FIRST) {
            tile(severity.chinese(), figures.all().of(severity), severity.code());
        }
        tile("涉及人员", figures.persons(), "plain");
        tile("涉及单位", figures.units(), "plain");
        html.close().line();
        Map<RuleOutcome.Outcome, Long> outcomes =
                result.outcomes().stream().collect(Collectors.groupingBy(RuleOutcome::outcome, Collectors.counting()));
        html.open("ul");
        html.element(
                "li",
                "规则 %,d 条：有线索 %,d 条，未见异常 %,d 条，未评估 %,d 条。"
                        .formatted(
                                result.outcomes().size(),
                                outcomes.getOrDefault(RuleOutcome.Outcome.FLAGGED, 0L),
                                outcomes.getOrDefault(RuleOutcome.Outcome.CLEAN, 0L),
                                outcomes.getOrDefault(RuleOutcome.Outcome.NOT_EVALUATED, 0L)));
        html.element(
                "li",
                "性质：记录本身即可确认的（直接）%,d 条，须先行查证的（线索）%,d 条；两者都要由人核实。其中已自行报告的 %,d 条。"
                        .formatted(figures.direct(), figures.all().total() - figures.direct(), figures.selfReported()));
        long[] rows = new long[4];
        for (TableBalance balance : result.balance()) {
            FileBalance file = balance.file();
            rows[0] += file.rows();
            rows[1] += file.accepted();
            rows[2] += file.repeated();
            rows[3] += file.rejected();
        }
        html.element("li", "读入 %,d 行 = 接受 %,d + 重复 %,d + 拒绝 %,d。".formatted(rows[0], rows[1], rows[2], rows[3]));
        html.close().line();
    }

    private void tile(String name, long count, String kind) {
        html.open("div", "class", "tile t-" + kind).element("dt", name);
        html.element("dd", "%,d".formatted(count)).close();
    }

    private void heat() {
        if (figures.rules().isEmpty()) {
            html.element("p", "没有线索。", "class", "note");
        } else {
            new HeatTable(html, figures, words, topics)
                    .write(result.outcomes().stream().map(RuleOutcome::rule).toList());
        }
    }

    private void findings() {
        html.element("p", ScanReport.STATEMENT, "class", "statement");
        new HtmlFindings(html, words, figures, topics)
                .write(
                        result.findings(),
                        result.outcomes().stream().map(RuleOutcome::rule).toList());
    }

    private void files() {
        html.open("ul", "class", "files");
        for (String file : files) {
            html.open("li").element("a", file, "href", file).close();
        }
        html.close();
        html.element("p", "扩展名为 jsonl 的文件、rejected.csv 和 withheld.csv 含未遮盖的个人信息，仅供核实使用，不得外传。", "class", "note");
        html.line();
    }

    static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String digest(String own) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(own.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
