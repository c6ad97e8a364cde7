package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.report.Width;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScanCommandTest {
    @TempDir
    Path folder;

    private Run scan(String... more) {
        String[] line = {
            "scan",
            "--data",
            "sample-data",
            "--as-of",
            "2026-04-30",
            "--out",
            folder.resolve("结果").toString()
        };
        String[] all = java.util.Arrays.copyOf(line, line.length + more.length);
        System.arraycopy(more, 0, all, line.length, more.length);
        return Run.of(all);
    }

    @Test
    void sumsUpWhatWasReadAndFound() throws Exception {
        Run run = scan("--rule", "attendance/late-arrival");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("截至 2026-04-30 的扫描已完成", "读入  25 个文件，20 张表")
                .containsPattern("考勤 +attendance +5 +4879 +4877 +1 +1 +0")
                .contains("逐一核对无误", "拒绝的 4 行没有参与比对", "编码：GB18030 公文.csv")
                .containsPattern("迟到 +attendance/late-arrival +30")
                .contains("P099", "须由专人核实，当事人有权陈述申辩")
                .doesNotContain("\u001b", "\r");
        assertThat(run.out().lines()).allMatch(line -> Width.of(line) <= 120 || line.contains(folder.toString()));
        Path out = folder.resolve("结果");
        JsonNode scan = JsonMapper.shared().readTree(out.resolve("scan.json"));
        assertThat(scan.get("rules").get(0).get("findings").asInt()).isEqualTo(30);
        assertThat(Files.readAllLines(out.resolve("findings.jsonl")))
                .hasSize(30)
                .allMatch(line -> line.startsWith("{"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve("findings.jsonl"))))
                .isEqualTo("rw-------");
    }

    @Test
    void failsOnWhatIsAsGraveAsAskedFor() {
        assertThat(scan("--rule", "attendance/late-arrival", "--fail-on", "一般").status())
                .isEqualTo(ExitCode.FAIL_ON_MET);
        assertThat(scan("--rule", "attendance/late-arrival", "--fail-on", "serious")
                        .status())
                .isZero();
    }

    @Test
    void saysWhatItDidNotEvaluate() throws Exception {
        Path data = Files.createDirectory(folder.resolve("数据"));
        Files.writeString(data.resolve("考勤.csv"), "工号,日期\np1,2026-03-05\n");
        Run run = Run.of(
                "scan",
                "--data",
                data.toString(),
                "--as-of",
                "2026-03-31",
                "--out",
                folder.resolve("o").toString(),
                "--rule",
                "attendance/late-arrival",
                "--rule",
                "task/overdue");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("未评估  2 条规则没有比对", "缺少表 人员（1 条）：迟到", "缺少表 任务（1 条）：任务超期");
    }
}
