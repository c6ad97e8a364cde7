package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.report.Width;
import io.mingcha.rule.RuleBook;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesCommandTest {
    @TempDir
    Path folder;

    @Test
    void listsEveryRule() {
        Run run = Run.of("rules", "list");
        assertThat(run.status()).isZero();
        RuleBook.read(Path.of("rules"))
                .rules()
                .forEach(rule -> assertThat(run.out().lines()).anyMatch(line -> line.startsWith(rule.id() + "  ")));
        assertThat(run.out().lines()).allMatch(line -> Width.of(line) <= 120);
    }

    @Test
    void listsTopicsAsJson() {
        Run run = Run.of("rules", "list", "reception", "task/overdue", "--format", "json");
        JsonNode rules = JsonMapper.shared().readTree(run.out());
        assertThat(rules.isArray()).isTrue();
        for (JsonNode rule : rules) {
            assertThat(rule.get("id").asString()).matches("reception/.*|task/overdue");
            assertThat(rule.get("judged").get("base").get("severity").asString())
                    .isNotBlank();
            assertThat(rule.get("tables").isArray()).isTrue();
        }
    }

    @Test
    void showsARuleAsAPage() {
        Run run = Run.of("rules", "show", "attendance/late-arrival");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains(
                        "迟到  attendance/late-arrival",
                        "比对什么",
                        "003§六.17",
                        "需要的表",
                        "看不到的",
                        "rule \"attendance/late-arrival\"")
                .contains("须由专人核实，当事人有权陈述申辩");
    }

    @Test
    void showsTheSitesOwnFigures() throws Exception {
        Path params = Files.writeString(
                folder.resolve("p.yaml"),
                "rules: {attendance/late-arrival: {grace: [{from: 2026-03-01, value: 10min}]}}\nsite: {work_start: '09:00'}");
        Run run = Run.of("rules", "show", "attendance/late-arrival", "--params", params.toString());
        assertThat(run.out()).contains("5分钟，2026-03-01 起 10分钟", "09:00");
    }
}
