package io.mingcha.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A version of a rule means one thing only. */
class RuleLockTest {
    private static final Path GOOD = Path.of("src/test/resources/good-rules/sample/late");

    @TempDir
    Path rules;

    private Path folder = Path.of("");

    @BeforeEach
    void register() throws IOException {
        folder = Files.createDirectories(rules.resolve("sample/late"));
        for (String name : new String[] {"rule.yaml", "rule.drl", "examples.yaml"}) {
            Files.copy(GOOD.resolve(name), folder.resolve(name));
        }
        Files.writeString(rules.resolve(RuleLock.FILE), RuleLock.text(RuleBook.read(rules)));
    }

    @Test
    void theShippedRulesAreRegistered() {
        RuleBook book = RuleBook.read(Path.of("rules"));
        assertThat(RuleLock.read(Path.of("rules")).differences(book)).isEmpty();
    }

    @Test
    void aRegisteredRuleDoesNotDiffer() {
        assertThat(differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rule.yaml; value: 5min           ; value: 6min",
                "rule.yaml; severity: general     ; severity: hint",
                "rule.yaml; ladder: F1            ; ladder: F2",
                "rule.yaml; title: 迟到           ; title: 上班迟到",
                "rule.yaml; 某文件 1              ; 某文件 2",
                "rule.yaml; cover: [leaves, outings]; cover: [leaves]",
                "rule.yaml; scope: person         ; effective: {from: 2026-01-01}\\nscope: person",
                "rule.drl ; clockInSeconds >      ; clockInSeconds >=",
            })
    void aChangedMeaningNeedsANewVersion(String file, String old, String changed) throws IOException {
        replace(file.strip(), old.strip(), changed.strip().replace("\\n", "\n"));
        assertThat(differences()).singleElement().asString().contains("sample/late 的含义变了而版本仍是 1", "提高到 2");
        replace("rule.yaml", "version: 1", "version: 2");
        assertThat(RuleLock.read(rules).refusals(RuleBook.read(rules))).isEmpty();
        assertThat(differences()).containsExactly("sample/late 第 2 版没有登记；请运行 mingcha rules lock");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rule.yaml; recommendation: 提醒谈话。; recommendation: 请谈一谈。",
                "rule.yaml; meaning: 上班后容许的时长; meaning: 上班后可以晚多久",
                "rule.yaml; 请核实。               ; 请予核实。",
                "rule.drl ; when                   ; // 一句说明\\nwhen",
            })
    void whatOnlyTellsOfTheRuleMayChange(String file, String old, String changed) throws IOException {
        replace(file.strip(), old.strip(), changed.strip().replace("\\n", "\n"));
        assertThat(differences()).isEmpty();
    }

    @Test
    void aVersionIsNeverLowered() throws IOException {
        replace("rule.yaml", "version: 1", "version: 2");
        Files.writeString(rules.resolve(RuleLock.FILE), RuleLock.text(RuleBook.read(rules)));
        replace("rule.yaml", "version: 2", "version: 1");
        assertThat(differences()).containsExactly("sample/late 的版本由 2 降为 1，版本只能提高");
    }

    @Test
    void aRegisteredRuleIsNotJustRemoved() throws IOException {
        Files.move(folder, rules.resolve("sample/other"));
        assertThat(differences())
                .containsExactly(
                        "登记过的规则 sample/late 不见了；停用的规则应保留目录，在 rule.yaml 写 effective 的 to",
                        "sample/other 没有登记；请运行 mingcha rules lock");
    }

    @Test
    void aLineThatIsNoneIsRefused() throws IOException {
        Files.writeString(rules.resolve(RuleLock.FILE), "sample/late 1 abc\n");
        assertThatThrownBy(() -> RuleLock.read(rules))
                .isInstanceOf(RuleFault.class)
                .hasMessageContaining("sample/late 1 abc");
    }

    private List<String> differences() {
        return RuleLock.read(rules).differences(RuleBook.read(rules));
    }

    private void replace(String file, String old, String changed) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(old);
        Files.writeString(folder.resolve(file), text.replace(old, changed));
    }
}
