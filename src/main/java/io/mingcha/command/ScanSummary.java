package io.mingcha.command;

import io.mingcha.casework.AfterScan;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.finding.Findings;
import io.mingcha.intake.Note;
import io.mingcha.ledger.Entered;
import io.mingcha.pack.Admitted;
import io.mingcha.report.Page;
import io.mingcha.report.Paint;
import io.mingcha.report.TextTable;
import io.mingcha.rule.Severity;
import io.mingcha.scan.DataProblem;
import io.mingcha.scan.Orphans;
import io.mingcha.scan.RuleOutcome;
import io.mingcha.scan.ScanResult;
import io.mingcha.source.Converted;
import io.mingcha.source.ConvertedFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a scan tells its operator at the end: what was read, what was found, and what was not seen. */
final class ScanSummary {
    /** So many different notes are told; all of them stand in scan.json. */
    private static final int MOST_NOTES = 8;

    private final ScanResult result;
    private final @Nullable Converted converted;
    private final Dictionary dictionary;
    private final List<String> faults;
    private final Admitted rules;
    private final Stopwatch stopwatch;
    private final Page page;
    private @Nullable Entered entered;
    private @Nullable AfterScan after;
    private String ledger = "";

    /** @param faults of the balance */
    ScanSummary(Scanned scanned, Dictionary dictionary, List<String> faults, Page page) {
        this.result = scanned.result();
        this.converted = scanned.converted();
        this.rules = scanned.rules();
        this.stopwatch = scanned.stopwatch();
        this.dictionary = dictionary;
        this.faults = faults;
        this.page = page;
    }

    /** Adds what became of the findings in a ledger. */
    void ledger(Entered counts, AfterScan told, String name) {
        entered = counts;
        after = told;
        ledger = name;
    }

    /** @param reports that were written beside the files of every scan */
    String text(Path out, Set<ReportFormat> reports) {
        page.heading("截至 " + result.asOf() + " 的扫描已完成，用时 " + stopwatch.seconds() + " 秒");
        RulesNote.add(page, 0, rules);
        if (converted != null) {
            new ConversionPage(page, dictionary).addSources(converted);
        }
        new IntakeSummary(result, dictionary, page).add(faults);
        found();
        suspects();
        if (entered != null) {
            new EntrySummary(entered, page).add(ledger);
        }
        if (after != null) {
            new AfterScanSummary(after, page).add();
        }
        notEvaluated();
        problems();
        notes();
        page.heading("输出");
        int name = after == null ? 14 : ScanFiles.LEDGER_FINDINGS.length();
        page.entry(2, ScanFiles.FINDINGS, name, "线索，每行一条：" + out.resolve(ScanFiles.FINDINGS));
        page.entry(2, ScanFiles.SCAN, name, "扫描情况：" + out.resolve(ScanFiles.SCAN));
        page.entry(2, ScanFiles.REJECTED, name, "未读入的行及原因：" + out.resolve(ScanFiles.REJECTED));
        if (converted != null) {
            page.entry(2, ConvertedFiles.WITHHELD, name, "按方案读取而没有转出的条目及原因：" + out.resolve(ConvertedFiles.WITHHELD));
        }
        if (after != null) {
            page.entry(2, ScanFiles.LEDGER_FINDINGS, name, "对台账本身的比对：" + out.resolve(ScanFiles.LEDGER_FINDINGS));
        }
        reports.forEach(
                report -> page.entry(2, report.file(), name, report.chinese() + "：" + out.resolve(report.file())));
        page.blank().line(Paint.BOLD, 0, Fair.LINE);
        return page.toString();
    }

    private void found() {
        Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
        Map<String, int[]> byRule = Findings.counts(result.findings());
        for (Severity severity : Severity.values()) {
            int count = byRule.values().stream()
                    .mapToInt(counts -> counts[severity.ordinal()])
                    .sum();
            if (count > 0) {
                bySeverity.put(severity, count);
            }
        }
        page.heading("线索  " + result.findings().size() + " 条" + counts(bySeverity));
        boolean wide = page.wide();
        TextTable table = new TextTable().column("事项").name("规则").number("条数");
        if (wide) {
            Fair.gravestFirst().forEach(severity -> table.number(severity.chinese()));
        } else {
            table.column("最重", FindingTable::paint);
        }
        int clean = 0;
        for (RuleOutcome outcome : result.outcomes()) {
            clean += outcome.outcome() == RuleOutcome.Outcome.CLEAN ? 1 : 0;
            int[] counts = byRule.get(outcome.rule().id());
            if (counts != null) {
                List<Object> cells = new ArrayList<>(
                        List.of(outcome.rule().title(), outcome.rule().id(), outcome.findings()));
                List<Severity> gravest = Fair.gravestFirst();
                if (wide) {
                    gravest.forEach(severity -> cells.add(shown(counts[severity.ordinal()])));
                } else {
                    gravest.stream()
                            .filter(severity -> counts[severity.ordinal()] > 0)
                            .findFirst()
                            .ifPresent(severity -> cells.add(severity.chinese()));
                }
                table.row(cells.toArray());
            }
        }
        if (!table.isEmpty()) {
            page.table(2, table);
        }
        page.line(2, "已比对而未见异常的规则：" + clean + " 条。");
    }

    /** Before anything else is read into the findings. */
    private void suspects() {
        List<RuleOutcome> suspects = result.outcomes().stream()
                .filter(outcome -> outcome.rows().suspect())
                .toList();
        if (!suspects.isEmpty()) {
            page.heading("口径存疑  " + suspects.size() + " 条规则报出了所比对行的一半以上，先核对口径再使用其线索");
            suspects.forEach(outcome -> page.line(
                    Paint.YELLOW,
                    2,
                    outcome.rule().title() + "  " + outcome.rule().id() + "："
                            + outcome.rows().suspicion()));
        }
    }

    private static String counts(Map<Severity, Integer> bySeverity) {
        String parts = Fair.gravestFirst().stream()
                .filter(bySeverity::containsKey)
                .map(severity -> severity.chinese() + " " + bySeverity.get(severity))
                .collect(Collectors.joining("，"));
        return parts.isEmpty() ? "" : "：" + parts;
    }

    private static String shown(int count) {
        return count == 0 ? "-" : Integer.toString(count);
    }

    private void notEvaluated() {
        Map<String, List<String>> byReason = new TreeMap<>();
        for (RuleOutcome outcome : result.outcomes()) {
            if (outcome.reason() != null) {
                byReason.computeIfAbsent(TableWords.chinese(outcome.reason(), dictionary), key -> new ArrayList<>())
                        .add(outcome.rule().title());
            }
        }
        if (!byReason.isEmpty()) {
            int rules = byReason.values().stream().mapToInt(List::size).sum();
            page.heading("未评估  " + rules + " 条规则没有比对，不能视为没有问题");
            byReason.forEach(
                    (reason, titles) -> page.line(2, reason + "（" + titles.size() + " 条）：" + String.join("、", titles)));
        }
    }

    private void problems() {
        Map<String, Long> kinds = result.dataProblems().stream()
                .collect(Collectors.groupingBy(DataProblem::kind, TreeMap::new, Collectors.counting()));
        if (!kinds.isEmpty() || !result.orphans().isEmpty()) {
            page.heading("数据问题  逐行见 scan.json");
        }
        kinds.forEach((kind, rows) -> page.line(
                2,
                kind + "（" + rows + " 行）："
                        + Named.some(result.dataProblems().stream()
                                .filter(problem -> problem.kind().equals(kind))
                                .map(DataProblem::place)
                                .toList())));
        for (Orphans orphans : result.orphans()) {
            Table table = dictionary.table(orphans.table());
            String registry = "unit".equals(table.column(orphans.column()).refers()) ? "单位表" : "人员表";
            page.line(
                    2,
                    table.title() + "表的“" + table.column(orphans.column()).chinese() + "”有 " + orphans.rows() + " 行不在"
                            + registry + "中：" + Named.some(orphans.ids()));
        }
    }

    private void notes() {
        Map<String, Set<String>> byText = new LinkedHashMap<>();
        for (Note note : result.intake().notes()) {
            byText.computeIfAbsent(note.text(), text -> new LinkedHashSet<>()).add(note.file());
        }
        if (byText.isEmpty()) {
            return;
        }
        page.heading("说明");
        byText.entrySet().stream()
                .limit(MOST_NOTES)
                .forEach(entry -> page.line(2, note(entry.getKey(), entry.getValue())));
        if (byText.size() > MOST_NOTES) {
            page.line(2, "另有 " + (byText.size() - MOST_NOTES) + " 条说明，见 scan.json。");
        }
    }

    private static String note(String text, Set<String> files) {
        return files.contains("") ? text : Named.some(files) + "：" + text;
    }
}
