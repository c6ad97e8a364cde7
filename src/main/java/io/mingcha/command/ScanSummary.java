package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.finding.Finding;
import io.mingcha.intake.FileBalance;
import io.mingcha.intake.Note;
import io.mingcha.report.Page;
import io.mingcha.report.Paint;
import io.mingcha.report.TextTable;
import io.mingcha.rule.Severity;
import io.mingcha.scan.DataProblem;
import io.mingcha.scan.Orphans;
import io.mingcha.scan.RuleOutcome;
import io.mingcha.scan.ScanResult;
import io.mingcha.scan.TableBalance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a scan tells its operator at the end: what was read, what was found, and what was not seen. */
final class ScanSummary {
    /** So many of one kind are named; all of them stand in the files. */
    private static final int MOST_NAMED = 8;

    private final ScanResult result;
    private final Dictionary dictionary;
    private final List<String> faults;
    private final Page page;

    /** @param faults of the balance */
    ScanSummary(ScanResult result, Dictionary dictionary, List<String> faults, Page page) {
        this.result = result;
        this.dictionary = dictionary;
        this.faults = faults;
        this.page = page;
    }

    String text(Path out, Stopwatch stopwatch) {
        page.heading("截至 " + result.asOf() + " 的扫描已完成，用时 " + stopwatch.seconds() + " 秒");
        read();
        balance();
        encodings();
        found();
        notEvaluated();
        problems();
        notes();
        page.heading("输出");
        page.entry(2, ScanFiles.FINDINGS, 14, "线索，每行一条：" + out.resolve(ScanFiles.FINDINGS));
        page.entry(2, ScanFiles.SCAN, 14, "扫描情况：" + out.resolve(ScanFiles.SCAN));
        page.entry(2, ScanFiles.REJECTED, 14, "未读入的行及原因：" + out.resolve(ScanFiles.REJECTED));
        page.blank().line(Paint.BOLD, 0, Fair.LINE);
        return page.toString();
    }

    private void read() {
        Map<String, long[]> byTable = new TreeMap<>();
        long[] sum = new long[6];
        Set<String> files = new LinkedHashSet<>();
        for (TableBalance balance : result.balance()) {
            FileBalance file = balance.file();
            files.add(file.file());
            long[] row = {1, file.rows(), file.accepted(), file.repeated(), file.rejected(), balance.afterAsOf()};
            long[] total = byTable.computeIfAbsent(file.table(), table -> new long[row.length]);
            for (int i = 0; i < row.length; i++) {
                total[i] += row[i];
                sum[i] += row[i];
            }
        }
        page.heading("读入  " + files.size() + " 个文件，" + byTable.size() + " 张表");
        TextTable table = new TextTable()
                .column("表")
                .column("")
                .number("文件")
                .number("行数")
                .number("接受")
                .number("重复")
                .number("拒绝")
                .number("截止日后");
        for (Table known : dictionary.tables()) {
            long[] row = byTable.get(known.name());
            if (row != null) {
                table.row(known.title(), known.name(), row[0], row[1], row[2], row[3], row[4], row[5]);
            }
        }
        table.row("合计", "", files.size(), sum[1], sum[2], sum[3], sum[4], sum[5]);
        page.table(2, table);
    }

    private void balance() {
        if (faults.isEmpty()) {
            page.line(2, "平衡：每个文件的行数 = 接受 + 重复 + 拒绝，逐一核对无误。");
            int rejected = result.intake().rejected().size();
            page.line(
                    2, rejected == 0 ? "没有未读入的行。" : "拒绝的 " + rejected + " 行没有参与比对，逐行的原因见 " + ScanFiles.REJECTED + "。");
        } else {
            page.line(Paint.BRIGHT_RED, 2, "！！！ 行数不平衡，本次结果不可采用：");
            faults.forEach(fault -> page.line(Paint.RED, 4, fault));
        }
    }

    private void encodings() {
        Map<String, Set<String>> byEncoding = new TreeMap<>();
        for (TableBalance balance : result.balance()) {
            String encoding = balance.file().encoding();
            if (!encoding.startsWith("UTF-8") && !encoding.equals("xlsx")) {
                byEncoding
                        .computeIfAbsent(encoding, key -> new LinkedHashSet<>())
                        .add(balance.file().file());
            }
        }
        byEncoding.forEach((encoding, files) -> page.line(2, "编码：" + encoding + " " + some(files)));
    }

    private void found() {
        Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
        Map<String, int[]> byRule = new LinkedHashMap<>();
        for (Finding finding : result.findings()) {
            bySeverity.merge(finding.severity(), 1, Integer::sum);
            byRule.computeIfAbsent(finding.rule(), rule -> new int[Severity.values().length])[
                    finding.severity().ordinal()]++;
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
                        + some(result.dataProblems().stream()
                                .filter(problem -> problem.kind().equals(kind))
                                .map(problem -> problem.file() + " 第 " + problem.row() + " 行")
                                .toList())));
        for (Orphans orphans : result.orphans()) {
            Table table = dictionary.table(orphans.table());
            String registry = "unit".equals(table.column(orphans.column()).refers()) ? "单位表" : "人员表";
            page.line(
                    2,
                    table.title() + "表的“" + table.column(orphans.column()).chinese() + "”有 " + orphans.rows() + " 行不在"
                            + registry + "中：" + some(orphans.ids()));
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
                .limit(MOST_NAMED)
                .forEach(entry -> page.line(2, note(entry.getKey(), entry.getValue())));
        if (byText.size() > MOST_NAMED) {
            page.line(2, "另有 " + (byText.size() - MOST_NAMED) + " 条说明，见 scan.json。");
        }
    }

    private static String note(String text, Set<String> files) {
        return files.contains("") ? text : some(files) + "：" + text;
    }

    private static String some(Collection<String> names) {
        String named = names.stream().limit(MOST_NAMED).collect(Collectors.joining("、"));
        return names.size() > MOST_NAMED ? named + " 等 " + names.size() + " 个" : named;
    }
}
