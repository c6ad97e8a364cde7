package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.report.Page;
import io.mingcha.report.Width;
import io.mingcha.rule.ClauseBook;
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

    @Test
    void coverageIsReadableAt80Columns() {
        ClauseBook clauses = ClauseBook.read(Path.of("rules"));
        String page = CoveragePage.of(clauses.documents(), new Page(80, false)).toString();
        assertThat(page.lines()).allMatch(line -> Width.of(line) <= 80);
        int all = clauses.documents().stream()
                .mapToInt(document -> document.clauses().size())
                .sum();
        assertThat(page.lines()).anyMatch(line -> line.strip().startsWith("全部") && line.endsWith(" " + all));
        clauses.documents().forEach(document -> assertThat(page).contains(document.title()));
    }

    @Test
    void coverageOfADocumentAsJson() {
        Run run = Run.of("rules", "coverage", "003", "--format", "json");
        assertThat(run.status()).isZero();
        JsonNode documents = JsonMapper.shared().readTree(run.out());
        assertThat(documents).hasSize(1);
        JsonNode document = documents.get(0);
        assertThat(document.get("id").asString()).isEqualTo("003");
        int counted = 0;
        for (JsonNode count : document.get("counts")) {
            counted += count.asInt();
        }
        assertThat(document.get("clauses")).hasSize(counted);
        assertThat(run.out()).contains("\"rules\":[\"reception/noon-drinking\"");
    }

    @Test
    void coverageOfAnUnknownDocumentIsAWrongUsage() {
        Run run = Run.of("rules", "coverage", "007");
        assertThat(run.status()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("条款目录里没有文件 007");
    }

    @Test
    void lockWritesRefusesAndIsTested() throws Exception {
        Path late = Files.createDirectories(folder.resolve("rules/sample/late"));
        for (String name : new String[] {"rule.yaml", "rule.drl", "examples.yaml"}) {
            Files.copy(Path.of("src/test/resources/good-rules/sample/late", name), late.resolve(name));
        }
        String rules = folder.resolve("rules").toString();
        assertThat(Run.of("rules", "lock", "--rules", rules).out()).contains("登记 sample/late 第 1 版", "新登记 1 条");
        assertThat(Run.of("rules", "test", "--rules", rules).status()).isZero();

        Path yaml = late.resolve("rule.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("ladder: F1", "ladder: F2"));
        Path examples = late.resolve("examples.yaml");
        Files.writeString(examples, Files.readString(examples).replace("ladder: F1", "ladder: F2"));
        Run changed = Run.of("rules", "test", "--rules", rules);
        assertThat(changed.status()).isEqualTo(ExitCode.FAILED);
        assertThat(changed.out()).contains("含义变了而版本仍是 1", "1 处不符");
        String before = Files.readString(folder.resolve("rules/rules.lock"));
        Run refused = Run.of("rules", "lock", "--rules", rules);
        assertThat(refused.status()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("不予登记", "提高到 2");
        assertThat(folder.resolve("rules/rules.lock")).hasContent(before);

        Files.writeString(yaml, Files.readString(yaml).replace("version: 1", "version: 2"));
        assertThat(Run.of("rules", "lock", "--rules", rules).out()).contains("登记 sample/late 第 2 版");
        assertThat(Run.of("rules", "test", "--rules", rules).status()).isZero();
    }

    @Test
    void pagesAreWrittenOnlyWhereTheyChange() throws Exception {
        Path rules = folder.resolve("rules");
        Path late = Files.createDirectories(rules.resolve("sample/late"));
        for (String name : new String[] {"rule.yaml", "rule.drl", "examples.yaml"}) {
            Files.copy(Path.of("src/test/resources/good-rules/sample/late", name), late.resolve(name));
        }
        Files.createDirectories(rules.resolve("basis"));
        Files.writeString(
                rules.resolve("basis/own.yaml"),
                "title: 《本单位考勤办法》\nedition: 试行\ncited_as: [某文件]\nclauses:\n    - {number: \"1\", subject: 按时到岗,"
                        + " status: rule, verified: true, rules: [sample/late]}\n");
        assertThat(Run.of("rules", "pages", "--rules", rules.toString()).out()).contains("共 2 页，更新 2 页");
        assertThat(late.resolve("README.md")).content().contains("《本单位考勤办法》 | 1 | 按时到岗");
        assertThat(Run.of("rules", "pages", "--rules", rules.toString()).out()).contains("共 2 页，更新 0 页");
    }
}
