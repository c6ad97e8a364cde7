package io.mingcha.report;

import io.mingcha.finding.Finding;
import io.mingcha.rule.Severity;
import io.mingcha.scan.DataProblem;
import io.mingcha.scan.Orphans;
import io.mingcha.scan.RuleOutcome;
import io.mingcha.scan.ScanResult;
import io.mingcha.scan.TableBalance;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/** The first sheets of the workbook: the totals, and what became of each rule. */
final class OverviewSheets {
    private static final List<Sheet.Column> OVERVIEW =
            List.of(Sheet.Column.narrow("项目", 34), Sheet.Column.narrow("数目", 14), Sheet.Column.wrapped("说明", 90));
    private static final List<Sheet.Column> RULES = List.of(
            Sheet.Column.narrow("专题", 12),
            Sheet.Column.narrow("规则名称", 32),
            Sheet.Column.narrow("规则编号", 38),
            Sheet.Column.narrow("结果", 10),
            Sheet.Column.narrow("线索", 9),
            Sheet.Column.narrow("严重", 8),
            Sheet.Column.narrow("较重", 8),
            Sheet.Column.narrow("一般", 8),
            Sheet.Column.narrow("提示", 8),
            Sheet.Column.narrow("比对行数", 11),
            Sheet.Column.wrapped("说明", 34),
            Sheet.Column.wrapped("局限", 60));

    private final ScanReport report;
    private final ScanResult result;
    private final FindingWords words;
    private final Topics topics;

    OverviewSheets(ScanReport report, FindingWords words, Topics topics) {
        this.report = report;
        this.result = report.result();
        this.words = words;
        this.topics = topics;
    }

    void write(Workbook workbook) throws IOException {
        overview(new Sheet(workbook.newWorksheet("概要"), OVERVIEW, ScanReport.STATEMENT));
        rules(new Sheet(workbook.newWorksheet("规则"), RULES, ScanReport.STATEMENT));
    }

    private void overview(Sheet sheet) throws IOException {
        Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
        result.findings().forEach(finding -> bySeverity.merge(finding.severity(), 1L, Long::sum));
        sheet.add("截止日期", result.asOf(), "判断当日结束时的状态；明察 " + report.version());
        sheet.add("线索", result.findings().size(), "各专题一张表；完整的机读文件见 findings.jsonl");
        for (Severity severity : Gravity.GRAVEST_FIRST) {
            sheet.add("其中：" + severity.chinese(), bySeverity.getOrDefault(severity, 0L), "");
        }
        if (report.masking().isOn()) {
            sheet.add("遮盖", null, ScanReport.MASKED);
        }
        Map<RuleOutcome.Outcome, Long> outcomes =
                result.outcomes().stream().collect(Collectors.groupingBy(RuleOutcome::outcome, Collectors.counting()));
        for (RuleOutcome.Outcome outcome : RuleOutcome.Outcome.values()) {
            sheet.add(
                    "规则：" + outcome.chinese(),
                    outcomes.getOrDefault(outcome, 0L),
                    outcome == RuleOutcome.Outcome.NOT_EVALUATED ? "没有比对，不能视为没有问题；原因见“规则”表" : "");
        }
        report.suspicions().forEach((rule, why) -> add(sheet, "口径存疑：" + rule, words.text(why)));
        long rows = 0;
        long accepted = 0;
        long repeated = 0;
        for (TableBalance balance : result.balance()) {
            rows += balance.file().rows();
            accepted += balance.file().accepted();
            repeated += balance.file().repeated();
        }
        sheet.add("读入行数", rows, "行数 = 接受 + 重复 + 拒绝");
        sheet.add("接受", accepted, "");
        sheet.add("重复", repeated, "与已有的行完全相同，只算一次");
        sheet.add("拒绝", result.intake().rejected().size(), "没有参与比对，逐行的原因见 rejected.csv");
        problems(sheet);
        sheet.finish();
    }

    private void problems(Sheet sheet) throws IOException {
        Map<String, Long> kinds = result.dataProblems().stream()
                .collect(Collectors.groupingBy(DataProblem::kind, TreeMap::new, Collectors.counting()));
        for (Map.Entry<String, Long> kind : kinds.entrySet()) {
            sheet.add("数据问题", kind.getValue(), words.text(kind.getKey()) + "；逐行见 scan.json");
        }
        for (Orphans orphans : result.orphans()) {
            sheet.add("表中没有的编号", orphans.rows(), words.table(orphans.table()) + "表有这样的行；编号见 scan.json");
        }
    }

    private static void add(Sheet sheet, String title, String text) {
        try {
            sheet.add(title, null, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void rules(Sheet sheet) throws IOException {
        Map<String, long[]> counts = new HashMap<>();
        for (Finding finding : result.findings()) {
            counts.computeIfAbsent(finding.rule(), rule -> new long[Severity.values().length])[
                    finding.severity().ordinal()]++;
        }
        for (RuleOutcome outcome : result.outcomes()) {
            long[] count = counts.getOrDefault(outcome.rule().id(), new long[Severity.values().length]);
            String reason = outcome.reason();
            String suspicion = report.suspicions().get(outcome.rule().id());
            sheet.add(
                    topics.chinese(outcome.rule().topic()),
                    outcome.rule().title(),
                    outcome.rule().id(),
                    outcome.outcome().chinese(),
                    outcome.findings(),
                    count[Severity.GRAVE.ordinal()],
                    count[Severity.SERIOUS.ordinal()],
                    count[Severity.GENERAL.ordinal()],
                    count[Severity.HINT.ordinal()],
                    outcome.lookedAt(),
                    reason != null ? words.sentence(reason) : suspicion != null ? "口径存疑：" + words.text(suspicion) : "",
                    words.text(outcome.rule().blindSpots()));
        }
        sheet.finish();
    }
}
