package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An installation of its own whose office asks for signatures: nothing that a user can say changes that. */
@DisabledOnOs(OS.WINDOWS)
class SitePolicyIT {
    private static final Path DISTRIBUTION = Path.of("target", "mingcha").toAbsolutePath();

    @TempDir
    Path folder;

    private Path home;
    private Path rules;
    private Path key;

    @BeforeEach
    void install() throws IOException {
        home = folder.resolve("安装");
        try (Stream<Path> files = Files.walk(DISTRIBUTION)) {
            for (Path file : files.toList()) {
                Path target = home.resolve(DISTRIBUTION.relativize(file).toString());
                if (!file.startsWith(DISTRIBUTION.resolve("cache"))) {
                    Files.copy(file, target);
                }
            }
        }
        rules = folder.resolve("规则");
        key = folder.resolve("组.key");
        Run.of("rules", "new", "sample/late", "--rules", rules.toString());
        Run.of("rules", "keygen", key.toString());
        Path data = Files.createDirectories(folder.resolve("数据"));
        Files.writeString(data.resolve("人员.csv"), "工号,姓名,单位编号\np1,某人,u1\n");
        Files.writeString(data.resolve("考勤.csv"), "工号,日期,上班打卡时间,下班打卡时间\np1,2026-03-05,08:36,17:40\n");
        demandSignatures();
    }

    private void demandSignatures() throws IOException {
        String publicKey = Files.readString(Path.of(key + ".pub")).replaceAll("-----[A-Z ]+-----|\\s", "");
        Files.writeString(
                home.resolve("conf/mingcha.yaml"),
                "rules: {require-signature: true, trusted-keys: {规则组: " + publicKey + "}}\n");
    }

    private record Ended(int status, String out, String err) {}

    private Ended run(String javaOptions, String... arguments) throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(List.of("/bin/sh", home.resolve("bin/mingcha").toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().put("MINGCHA_JAVA_OPTS", javaOptions);
        builder.environment().put("MINGCHA_HOME", folder.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(folder.resolve("out.txt")),
                Files.readString(folder.resolve("err.txt")));
    }

    private Ended scan(String javaOptions, String... more) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                "scan",
                "--data",
                folder.resolve("数据").toString(),
                "--as-of",
                "2026-03-31",
                "--out",
                folder.resolve("结果").toString()));
        line.addAll(List.of(more));
        return run(javaOptions, line.toArray(String[]::new));
    }

    private void refused(Ended ended, String why) {
        assertThat(ended.status()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.err()).contains(why);
        assertThat(folder.resolve("结果")).doesNotExist();
    }

    @Test
    void refusesWhatIsNotSignedWhateverTheUserSays() throws Exception {
        refused(scan("", "--rules", rules.toString()), "没有签名");
        // A home of the user's own, which asks for nothing, and holds his rules as if they were the shipped ones.
        Path own = Files.createDirectories(folder.resolve("own/conf")).getParent();
        Files.copy(Path.of("src/main/dist/conf/mingcha.yaml"), own.resolve("conf/mingcha.yaml"));
        refused(scan("-Dmingcha.home=" + own, "--rules", rules.toString()), "没有签名");
        refused(run("", "rules", "test", "--rules", rules.toString()), "没有签名");
    }

    @Test
    void runsWhatATrustedKeySignedUntilItIsChanged() throws Exception {
        Run.of("rules", "sign", "--rules", rules.toString(), "--key", key.toString());
        Ended ended = scan("", "--rules", rules.toString());
        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("由“规则组”签名");
        JsonNode versions = JsonMapper.shared()
                .readTree(folder.resolve("结果").resolve("scan.json"))
                .get("versions");
        assertThat(versions.get("rules").asString())
                .isEqualTo(Run.of("rules", "hash", "--rules", rules.toString())
                        .out()
                        .strip());
        assertThat(versions.get("rules_signed_by").asString()).isEqualTo("规则组");
        Path yaml = rules.resolve("sample/late/rule.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("5min", "4min"));
        Ended changed = scan("", "--rules", rules.toString());
        assertThat(changed.status()).isEqualTo(ExitCode.USAGE);
        assertThat(changed.err()).contains("签名后规则有改动");
    }

    @Test
    void theShippedRulesRunWithoutTheConfigurationAndNoOthersDo() throws Exception {
        Files.delete(home.resolve("conf/mingcha.yaml"));
        refused(scan("", "--rules", rules.toString()), "缺少本单位的配置文件");
        Ended shipped = scan("", "--rule", "attendance");
        assertThat(shipped.status()).as(shipped.err()).isZero();
        assertThat(shipped.out()).contains("规则：随程序分发的规则");
    }

    @Test
    void shippedRulesThatWereChangedAreNotTheShippedOnes() throws Exception {
        Path yaml = home.resolve("rules/attendance/late-arrival/rule.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("5min", "0min"));
        refused(scan("", "--rule", "attendance"), "与随程序分发的规则不同的文件：attendance/late-arrival/rule.yaml");
        Files.writeString(home.resolve("conf/mingcha.yaml"), "rules: {require-signature: false}\n");
        Ended allowed = scan("", "--rule", "attendance");
        assertThat(allowed.status()).as(allowed.err()).isZero();
        assertThat(allowed.out()).contains("与随程序分发的不同，本单位未要求签名");
    }
}
