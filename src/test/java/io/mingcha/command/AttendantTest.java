package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run tells those who watch over it. */
class AttendantTest {
    @TempDir
    Path folder;

    private Run scan(String... more) throws Exception {
        Path data = folder.resolve("数据");
        if (!Files.exists(data)) {
            Files.createDirectory(data);
            Files.writeString(data.resolve("人员.csv"), "工号,姓名,单位编号\nP777,张伟,u1\n");
            Files.writeString(
                    data.resolve("考勤.csv"), "工号,日期,上班打卡时间,下班打卡时间\nP777,2026-03-05,08:36,17:40\nP777,2026-02-30,,\n");
        }
        List<String> line = new java.util.ArrayList<>(List.of(
                "scan",
                "--data",
                data.toString(),
                "--as-of",
                "2026-03-31",
                "--out",
                folder.resolve("o").toString(),
                "--rule",
                "attendance/late-arrival",
                "--formats",
                "none",
                "--log",
                log().toString(),
                "--heartbeat",
                heartbeat().toString()));
        line.addAll(List.of(more));
        return Run.of(line.toArray(String[]::new));
    }

    private Path log() {
        return folder.resolve("scan.log");
    }

    private Path heartbeat() {
        return folder.resolve("beat.json");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void aRunIsLoggedByStagesWithItsCountsAndOutcome() throws Exception {
        assertThat(scan().status()).isZero();
        List<JsonNode> lines =
                Files.readAllLines(log()).stream().map(AttendantTest::json).toList();
        assertThat(lines)
                .extracting(line -> line.get("stage").asString())
                .containsExactly("prepare", "read", "judge", "write", "write");
        assertThat(lines)
                .extracting(line -> line.get("state").asString())
                .containsExactly("running", "running", "running", "running", "done");
        assertThat(lines.get(2).get("rows").asInt()).isEqualTo(3);
        assertThat(lines.get(2).get("accepted").asInt()).isEqualTo(2);
        assertThat(lines.get(2).get("rejected").asInt()).isEqualTo(1);
        assertThat(lines.get(3).get("findings").asInt()).isEqualTo(1);
        assertThat(lines.get(3).get("general").asInt()).isEqualTo(1);
        assertThat(lines.get(4).get("exit_status").asInt()).isZero();
        assertThat(Files.readString(log())).doesNotContain("张伟", "P777", "数据", folder.toString());
    }

    @Test
    void theHeartbeatHoldsTheLatestState() throws Exception {
        assertThat(scan("--fail-on", "hint").status()).isEqualTo(ExitCode.FAIL_ON_MET);
        JsonNode beat = json(Files.readString(heartbeat()));
        assertThat(beat.get("state").asString()).isEqualTo("done");
        assertThat(beat.get("exit_status").asInt()).isEqualTo(1);
        assertThat(beat.get("as_of").asString()).isEqualTo("2026-03-31");
        assertThat(beat.get("findings").asInt()).isEqualTo(1);
        assertThat(beat.get("updated_at").asString()).endsWith("+08:00");
        assertThat(Files.readString(heartbeat())).doesNotContain("张伟", "P777", folder.toString());
        assertThat(folder.resolve("beat.json.tmp")).doesNotExist();
    }

    @Test
    void aFailureIsToldWithItsStatus() throws Exception {
        scan();
        Files.writeString(folder.resolve("数据").resolve("请假.xlsx"), "不是工作簿");
        assertThat(scan().status()).isEqualTo(ExitCode.UNREADABLE);
        JsonNode beat = json(Files.readString(heartbeat()));
        assertThat(beat.get("state").asString()).isEqualTo("failed");
        assertThat(beat.get("stage").asString()).isEqualTo("read");
        assertThat(beat.get("exit_status").asInt()).isEqualTo(ExitCode.UNREADABLE);
        List<String> lines = Files.readAllLines(log());
        assertThat(json(lines.get(lines.size() - 1)).get("fault").asString()).isEqualTo("UnreadableFileException");
    }

    @Test
    void aFileThatCannotBeWrittenIsToldBeforeTheWorkBegins() throws Exception {
        Path nowhere = folder.resolve("none").resolve("beat.json");
        Run run = Run.of(
                "scan",
                "--data",
                "sample-data",
                "--out",
                folder.resolve("o").toString(),
                "--heartbeat",
                nowhere.toString());
        assertThat(run.status()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--heartbeat 或 --log 的文件不能写入");
        assertThat(folder.resolve("o")).doesNotExist();
    }

    @Test
    void aReaderOfTheHeartbeatNeverSeesAPart() throws Exception {
        Path file = heartbeat();
        RunFiles.replace(file, Map.of("n", 0));
        Thread writer = new Thread(() -> {
            for (int i = 0; i < 300; i++) {
                try {
                    RunFiles.replace(file, Map.of("n", i, "text", "x".repeat(10_000)));
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });
        writer.start();
        int read = 0;
        while (writer.isAlive()) {
            assertThat(json(Files.readString(file)).has("n")).isTrue();
            read++;
        }
        assertThat(read).isPositive();
    }
}
