package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.report.Width;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorkbenchCommandsTest {
    private static final String OVER_STANDARD = "reception/over-standard";

    @TempDir
    Path folder;

    private Run judged(String command, String... more) {
        List<String> line = new ArrayList<>(List.of(command.split(" ")));
        line.addAll(List.of("--data", "sample-data", "--as-of", "2026-04-30", "--rule", OVER_STANDARD));
        line.addAll(List.of(more));
        return Run.of(line.toArray(String[]::new));
    }

    private Path params(String standard) throws Exception {
        return Files.writeString(
                folder.resolve("p" + standard + ".yaml"),
                "rules: {" + OVER_STANDARD + ": {standard: \"" + standard + "\"}}");
    }

    private List<String> filesIn(Path where) throws Exception {
        try (Stream<Path> files = Files.walk(where)) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    @Test
    void diffTellsWhatHalfTheStandardWouldDo() throws Exception {
        Path half = params("50.00");
        List<String> before = filesIn(folder);
        JsonNode diff = JsonMapper.shared()
                .readTree(judged("rules diff", "--params-to", half.toString(), "--format", "json")
                        .out());
        JsonNode now =
                JsonMapper.shared().readTree(judged("check", "--format", "json").out());
        JsonNode then = JsonMapper.shared()
                .readTree(judged("check", "--params", half.toString(), "--format", "json")
                        .out());
        JsonNode total = diff.get("total");
        assertThat(total.get("before").get("findings").asInt()).isEqualTo(now.size());
        assertThat(total.get("after").get("findings").asInt()).isEqualTo(then.size());
        assertThat(total.get("appeared").asInt())
                .isEqualTo(then.size() - now.size())
                .isPositive();
        assertThat(total.get("gone").asInt()).isZero();
        assertThat(total.get("changed").asInt() + total.get("restated").asInt()).isEqualTo(now.size());
        assertThat(diff.get("by_rule").get(OVER_STANDARD).get("after")).isEqualTo(total.get("after"));
        assertThat(diff.get("changes").size()).isEqualTo(total.get("appeared").asInt() + now.size());
        assertThat(filesIn(folder)).isEqualTo(before);
    }

    @Test
    void diffOnAPage() throws Exception {
        Run run = judged("rules diff", "--params-to", params("50.00").toString());
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("按规则", "按单位", "新增", "涉及金额", "改后口径存疑：接待人均超标")
                .contains("须由专人核实，当事人有权陈述申辩");
        assertThat(run.out().lines()).allMatch(line -> Width.of(line) <= 120);
    }

    @Test
    void diffOfTheSameIsNone() throws Exception {
        Run run = judged("rules diff", "--params-to", params("100.00").toString());
        assertThat(run.out()).contains("两次比对的线索完全相同");
    }

    @Test
    void diffAsksWithWhatToCompare() {
        Run run = judged("rules diff");
        assertThat(run.status()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--rules-to", "--params-to");
    }

    @Test
    void diffOfRulesOfWhichOneSetLacksSome() throws Exception {
        Path rules = folder.resolve("rules");
        Run.of("rules", "new", "sample/many-escorts", "--rules", rules.toString(), "--table", "公务接待");
        Run run = Run.of(
                "rules",
                "diff",
                "--data",
                "sample-data",
                "--as-of",
                "2026-04-30",
                "--rule",
                OVER_STANDARD,
                "--rule",
                "sample",
                "--rules-to",
                rules.toString(),
                "--format",
                "json");
        assertThat(run.err()).isEmpty();
        JsonNode byRule = JsonMapper.shared().readTree(run.out()).get("by_rule");
        assertThat(byRule.get(OVER_STANDARD).get("gone").asInt()).isPositive();
        assertThat(byRule.get("sample/many-escorts").get("appeared").asInt()).isPositive();
    }

    @Test
    void healthIsTheSameNowAndFromAWrittenScan() {
        Path out = folder.resolve("结果");
        assertThat(judged("scan", "--out", out.toString()).status()).isZero();
        Run written = Run.of("rules", "health", "--scan", out.toString(), "--format", "json");
        Run now = judged("rules health", "--format", "json");
        assertThat(written.status()).isZero();
        assertThat(written.out()).isEqualTo(now.out()).contains("\"state\":\"well\"");
        assertThat(Run.of("rules", "health", "--scan", out.toString()).out()).contains("正常  1 条", "接待人均超标");
    }

    @Test
    void healthNeedsOneOfScanAndData() {
        assertThat(Run.of("rules", "health").status()).isEqualTo(ExitCode.USAGE);
        assertThat(judged("rules health", "--scan", folder.toString()).status()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("rules", "health", "--scan", folder.toString()).status())
                .isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void aNewRulePassesAndIsNotWrittenOver() {
        String rules = folder.resolve("规则").toString();
        Run made =
                Run.of("rules", "new", "office/large-purchase", "--rules", rules, "--table", "报销", "--scope", "person");
        assertThat(made.status()).as(made.err()).isZero();
        Run test = Run.of("rules", "test", "--rules", rules);
        assertThat(test.status()).as(test.out()).isZero();
        assertThat(test.out()).contains("1 条规则，2 个例子，全部通过");
        Run again = Run.of("rules", "new", "office/large-purchase", "--rules", rules);
        assertThat(again.status()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err()).contains("已经存在，没有改动");
    }

    @Test
    void aNewRuleIsRefusedUnderABadNameOrNowhere() {
        String rules = folder.resolve("规则").toString();
        for (String id :
                List.of("x", "x/", "/x", "X/y", "a/b/c", "../up", "a/..", "basis/x", "a b/c", "a/_b", "-a/b")) {
            assertThat(Run.of("rules", "new", "--rules", rules, "--", id).status())
                    .as(id)
                    .isEqualTo(ExitCode.USAGE);
        }
        assertThat(Run.of("rules", "new", "office/x").err()).contains("--rules");
        assertThat(Run.of("rules", "new", "office/x", "--rules", rules, "--table", "日历")
                        .err())
                .contains("可用的表");
        assertThat(Run.of("rules", "new", "office/x", "--rules", rules, "--table", "礼品登记", "--scope", "unit")
                        .err())
                .contains("person");
        assertThat(Path.of(rules)).doesNotExist();
    }

    @Test
    void signsAndVerifies() throws Exception {
        Path rules = folder.resolve("规则");
        Path key = folder.resolve("组.key");
        Run.of("rules", "new", "office/x", "--rules", rules.toString());
        Run pair = Run.of("rules", "keygen", key.toString());
        assertThat(pair.out()).contains("require-signature: true", "名称: MCowBQYDK2VwAyEA");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Run.of("rules", "keygen", key.toString()).status()).isEqualTo(ExitCode.USAGE);
        assertThat(verified(rules, key).status()).isEqualTo(ExitCode.FAILED);
        Run signed = Run.of("rules", "sign", "--rules", rules.toString(), "--key", key.toString());
        assertThat(signed.status()).as(signed.err()).isZero();
        assertThat(signed.out())
                .contains(Run.of("rules", "hash", "--rules", rules.toString())
                        .out()
                        .strip());
        assertThat(verified(rules, key).status()).isZero();
        Files.writeString(rules.resolve("office/x/rule.drl"), "\n", java.nio.file.StandardOpenOption.APPEND);
        assertThat(verified(rules, key).status()).isEqualTo(ExitCode.FAILED);
    }

    private static Run verified(Path rules, Path key) {
        return Run.of("rules", "verify", "--rules", rules.toString(), "--key", key + ".pub");
    }

    @Test
    void signsNothingThatDoesNotHoldTogether() throws Exception {
        Path rules = folder.resolve("规则");
        Path key = folder.resolve("组.key");
        Run.of("rules", "keygen", key.toString());
        Run.of("rules", "new", "office/x", "--rules", rules.toString());
        Path drl = rules.resolve("office/x/rule.drl");
        Files.writeString(drl, Files.readString(drl).replace("office/x.grace", "office/x.graze"));
        Run run = Run.of("rules", "sign", "--rules", rules.toString(), "--key", key.toString());
        assertThat(run.status()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("office/x.graze");
        assertThat(rules.resolve("rules.sig")).doesNotExist();
        assertThat(Run.of("rules", "sign", "--rules", rules.toString(), "--key", drl.toString())
                        .err())
                .contains("不是 Ed25519 私钥");
    }

    @Test
    void theShippedRulesAreAsTheyWereShipped() {
        Run run = Run.of("rules", "verify");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("与随程序分发的规则完全相同");
    }
}
