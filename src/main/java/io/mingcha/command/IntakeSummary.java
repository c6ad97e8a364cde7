package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.intake.FileBalance;
import io.mingcha.report.Page;
import io.mingcha.report.Paint;
import io.mingcha.report.TextTable;
import io.mingcha.scan.ScanResult;
import io.mingcha.scan.TableBalance;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a scan read, table by table, and the proof that no row was lost. */
final class IntakeSummary {
    private final ScanResult result;
    private final Dictionary dictionary;
    private final Page page;

    IntakeSummary(ScanResult result, Dictionary dictionary, Page page) {
        this.result = result;
        this.dictionary = dictionary;
        this.page = page;
    }

    /** @param faults of the balance */
    void add(List<String> faults) {
        read();
        balance(faults);
        encodings();
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

    private void balance(List<String> faults) {
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
        byEncoding.forEach((encoding, files) -> page.line(2, "编码：" + encoding + " " + Named.some(files)));
    }
}
