package io.mingcha.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingcha.intake.UnreadableFileException;
import io.mingcha.workbench.RuleHealth.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleHealthTest {
    @TempDir
    Path folder;

    private RuleHealth read(int findings, long lookedAt, long flagged, String reason) throws IOException {
        String rule = """
                {"rules": [{"id": "a/b", "title": "事项", "findings": %d, "looked_at": %d, "flagged_rows": %d,
                  "rejected_rows": 0, "orphan_rows": 0, "reason": %s}]}
                """.formatted(findings, lookedAt, flagged, reason);
        return RuleHealth.read(Files.writeString(folder.resolve("scan.json"), rule))
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, NOTHING_TO_JUDGE",
        "0, 50, 0, NEVER",
        "5, 50, 5, WELL",
        "19, 19, 19, ALWAYS",
        "18, 19, 18, WELL",
        "20, 20, 20, SUSPECT",
        "10, 20, 10, WELL",
        "11, 20, 11, SUSPECT",
        "3, 40, 0, WELL"
    })
    void saysWhatIsToBeSaid(int findings, long lookedAt, long flagged, State state) throws IOException {
        assertThat(read(findings, lookedAt, flagged, "null").state()).isEqualTo(state);
    }

    @Test
    void whatCouldNotSeeIsNeitherWellNorSilent() throws IOException {
        RuleHealth rule = read(0, 0, 0, "\"缺少表 tasks\"");
        assertThat(rule.state()).isEqualTo(State.NOT_EVALUATED);
        assertThat(rule.reason()).isEqualTo("缺少表 tasks");
    }

    @Test
    void refusesWhatIsNoScanOfThisVersion() throws IOException {
        Path file = folder.resolve("scan.json");
        assertThatThrownBy(() -> RuleHealth.read(file)).isInstanceOf(UnreadableFileException.class);
        Files.writeString(file, "{\"rules\": [{\"id\": \"a/b\"}]}");
        assertThatThrownBy(() -> RuleHealth.read(file)).isInstanceOf(UnreadableFileException.class);
        Files.writeString(file, "不是 JSON");
        assertThatThrownBy(() -> RuleHealth.read(file)).isInstanceOf(UnreadableFileException.class);
    }
}
