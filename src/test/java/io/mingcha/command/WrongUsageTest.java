package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongUsageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check | 缺少选项 --data 目录。",
                "scan --data | 选项 --data 后面缺少目录。",
                "scan --data sample-data | 缺少选项 --out 目录。",
                "scan --data x --out y --asof 2026-01-01 | 没有选项 --asof。您是不是要：--as-of？",
                "scn | 没有命令 scn。您是不是要：scan？",
                "rules lst | 没有命令 lst。您是不是要：list？",
                "rules | mingcha rules 之后要写一个命令。",
                "check --data a --data b | 选项 --data 只能写一次。",
                "check --data sample-data --as-of 2026-02-30 | 选项 --as-of 的值“2026-02-30”不是有效的日期，应写作 2026-03-31。",
                "check --data sample-data --severity 重 | 不是可用的程度，应为：提示（hint）、一般（general）、较重（serious）、严重（grave）",
                "check --data sample-data --format xml | 不是可用的词，应为：table、json",
                "check --data sample-data --threads 0 | 选项 --threads 至少为 1。",
                "check --data sample-data --threads x | 选项 --threads 的值“x”不是整数。",
                "check --data sample-data --from 2026-03-01 --to 2026-02-01 | --from 2026-03-01 晚于 --to 2026-02-01",
                "check --data sample-data --rule attendance/late-arival | 您是不是要：attendance/late-arrival？",
                "check --data sample-data --rule 迟到 | “迟到”的编号是 attendance/late-arrival。",
                "check --data sample-data --params nofile | 没有参数文件 nofile。",
                "check --data sample-data --rules nofolder | nofolder：没有这个规则目录",
                "scan --data sample-data --out pom.xml | --out 要写一个目录",
                "rules show | 缺少规则编号。",
                "rules show a b | 多写了“b”。",
                "rules show expense/x | 没有规则 expense/x。",
                "data tables 考情 | 没有表 考情。您是不是要：考勤？"
            })
    void isToldInChinese(String line, String sentence) {
        Run run = Run.of(line.split(" "));
        assertThat(run.status()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(sentence).doesNotContain("Exception", "Missing", "Unknown", "Invalid", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rules: {attendance/late-arival: {grace: 5min}} | 没有规则 attendance/late-arival",
                "rules: {attendance/late-arrival: {gracious: 5min}} | 没有参数 gracious",
                "rules: {attendance/late-arrival: {grace: 5}} | 应为时长，如 5min",
                "site: {lunch: '12:00'} | 没有参数 lunch",
                "rules: [ | 不是有效的 YAML"
            })
    void aParametersFileIsRefusedWithItsPlace(String yaml, String sentence) throws Exception {
        Path file = Files.writeString(folder.resolve("参数.yaml"), yaml);
        Run run = Run.of("check", "--data", "sample-data", "--params", file.toString());
        assertThat(run.status()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("参数.yaml", sentence).doesNotContain("Exception");
    }

    @Test
    void whatCannotBeReadEndsWithNothingWritten() throws Exception {
        Path data = Files.createDirectory(folder.resolve("数据"));
        Files.writeString(data.resolve("考勤.xlsx"), "no workbook");
        Path out = folder.resolve("结果");
        Run run = Run.of("scan", "--data", data.toString(), "--out", out.toString());
        assertThat(run.status()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("考勤.xlsx：").doesNotContain("Exception");
        assertThat(out).doesNotExist();
    }

    @Test
    void aMissingDataFolderIsNamed() {
        Run run = Run.of("check", "--data", "没有的目录");
        assertThat(run.status()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("没有的目录");
    }

    @Test
    void helpIsChineseThroughout() {
        for (String line : new String[] {
            "--help",
            "scan --help",
            "check --help",
            "rules --help",
            "rules list --help",
            "rules show --help",
            "data --help",
            "data tables --help",
            "data template --help"
        }) {
            Run run = Run.of(line.split(" "));
            assertThat(run.status()).isZero();
            assertThat(run.out()).startsWith("用法：mingcha").doesNotContain("Show this", "Usage", "Commands", "OPTIONS");
        }
    }
}
