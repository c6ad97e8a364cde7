package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.source.DingTalkOffice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A month of an office on DingTalk, scanned as its systems exported it: whom they excuse is not flagged, and no row is lost. */
class DingTalkScanTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void accusesNobodyWhomTheSystemExcuses() throws Exception {
        check(new DingTalkOffice(20260401, 200));
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void accusesNobodyInOtherMonthsEither(long seed) throws Exception {
        check(new DingTalkOffice(seed, 200));
    }

    private void check(DingTalkOffice office) throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path out = folder.resolve("out");
        office.write(data, 1_000);
        Run run = Run.of(
                "scan",
                "--data",
                data.toString(),
                "--as-of",
                "2026-04-10",
                "--out",
                out.toString(),
                "--rule",
                "attendance");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();

        Set<String> late = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(out.resolve("findings.jsonl"))) {
            JsonNode finding = JSON.readTree(line);
            String rule = finding.get("rule").asString();
            String key = finding.get("key").asString();
            for (String half : halves(rule, key, finding)) {
                if (office.excused.contains(half)) {
                    wrong.add(rule + " " + half + " " + finding.get("summary").asString());
                }
            }
            if (rule.equals("attendance/late-arrival")) {
                late.add(key);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(late).containsAll(office.plainlyLate);
        assertThat(office.plainlyLate).hasSizeGreaterThan(100);
        balance(out, office);
    }

    /** The half days that a finding accuses. */
    private static List<String> halves(String rule, String key, JsonNode finding) {
        return switch (rule) {
            case "attendance/late-arrival" -> List.of(key + "@am");
            case "attendance/early-leave" -> List.of(key + "@pm");
            case "attendance/half-day-absence" -> List.of(key);
            case "attendance/unapproved-absence", "attendance/conflicting-presence" ->
                List.of(key + "@am", key + "@pm");
            case "attendance/missing-punch" -> List.of(key + (finding.toString().contains("没有上班打卡") ? "@am" : "@pm"));
            default -> List.of();
        };
    }

    private static void balance(Path out, DingTalkOffice office) throws Exception {
        JsonNode scan = JSON.readTree(Files.readString(out.resolve("scan.json")));
        long withheld = 0;
        for (JsonNode sheet : scan.get("sources")) {
            long ofSheet = 0;
            for (JsonNode count : sheet.get("withheld")) {
                ofSheet += count.asLong();
            }
            assertThat(sheet.get("entries").asLong())
                    .isEqualTo(sheet.get("kept").asLong() + ofSheet);
            withheld += ofSheet;
            if (sheet.get("profile").asString().equals("dingtalk-daily")) {
                assertThat(sheet.get("entries").asInt()).isEqualTo(office.personDays);
                assertThat(sheet.get("headers_and_footers").asInt()).isEqualTo(5);
                assertThat(sheet.get("withheld").get("unreadable").asInt()).isZero();
            }
        }
        // the header apart, one line each: the words of a source keep no line breaks
        assertThat(Files.readAllLines(out.resolve("withheld.csv"))).hasSize((int) withheld + 1);
    }
}
