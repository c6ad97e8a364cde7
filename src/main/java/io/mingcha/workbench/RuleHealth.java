package io.mingcha.workbench;

import io.mingcha.intake.UnreadableFileException;
import io.mingcha.scan.RuleRows;
import io.mingcha.scan.ScanResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a rule fared in a scan.
 *
 * @param findings how many it has
 * @param reason why it was not evaluated, in Chinese; null where it was
 */
public record RuleHealth(
        String id,
        String title,
        State state,
        int findings,
        RuleRows rows,
        @Nullable String reason) {
    /** What is to be said of a rule, gravest first. */
    public enum State {
        SUSPECT("口径存疑"),
        ALWAYS("全部报出"),
        NOT_EVALUATED("未评估"),
        NOTHING_TO_JUDGE("无可比对"),
        NEVER("从未报出"),
        WELL("正常");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        /** The word that files carry. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The rules of a scan, in its order. */
    public static List<RuleHealth> of(ScanResult result) {
        return result.outcomes().stream()
                .map(outcome -> of(
                        outcome.rule().id(),
                        outcome.rule().title(),
                        outcome.findings(),
                        outcome.rows(),
                        outcome.reason()))
                .toList();
    }

    /**
     * The rules of a scan that was written.
     *
     * @param file its {@code scan.json}
     * @throws UnreadableFileException if there is none, or none of a version that counts what is needed
     */
    public static List<RuleHealth> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFileException(file.toString(), "没有这个文件；应给出 scan 的输出目录");
        }
        try {
            List<RuleHealth> rules = new ArrayList<>();
            for (JsonNode rule : JsonMapper.shared().readTree(file).required("rules")) {
                String reason = rule.required("reason").isNull()
                        ? null
                        : rule.required("reason").asString();
                RuleRows rows = new RuleRows(
                        rule.required("looked_at").asLong(),
                        rule.required("flagged_rows").asLong(),
                        rule.required("rejected_rows").asLong(),
                        rule.required("orphan_rows").asLong());
                rules.add(of(
                        rule.required("id").asString(),
                        rule.required("title").asString(),
                        rule.required("findings").asInt(),
                        rows,
                        reason));
            }
            return rules;
        } catch (JacksonException e) {
            throw new UnreadableFileException(file.toString(), "不是本版程序写出的扫描情况，请重新扫描", e);
        }
    }

    private static RuleHealth of(String id, String title, int findings, RuleRows rows, @Nullable String reason) {
        return new RuleHealth(id, title, state(findings, rows, reason), findings, rows, reason);
    }

    private static State state(int findings, RuleRows rows, @Nullable String reason) {
        if (reason != null) {
            return State.NOT_EVALUATED;
        }
        if (rows.suspect()) {
            return State.SUSPECT;
        }
        if (rows.always()) {
            return State.ALWAYS;
        }
        if (findings > 0) {
            return State.WELL;
        }
        return rows.lookedAt() == 0 ? State.NOTHING_TO_JUDGE : State.NEVER;
    }
}
