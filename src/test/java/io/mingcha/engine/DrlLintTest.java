package io.mingcha.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.mingcha.rule.Effective;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import io.mingcha.rule.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A DRL is code: what is not known to be harmless must not even be compiled. */
class DrlLintTest {
    private static final String ID = "test/hostile";

    @TestFactory
    Stream<DynamicTest> refusesHostileDrl() {
        return lines("hostile.txt")
                .map(line -> dynamicTest(
                        line,
                        () -> assertThatThrownBy(() -> DrlLint.read(rule(line)))
                                .isInstanceOf(RuleFaults.class)
                                .hasMessageContaining(ID + "/rule.drl 第 ")));
    }

    @Test
    void triesHundredsOfThem() {
        assertThat(lines("hostile.txt").distinct()).hasSizeGreaterThanOrEqualTo(300);
    }

    @TestFactory
    Stream<DynamicTest> letsHarmlessDrlPass() {
        return lines("harmless.txt")
                .map(line -> dynamicTest(
                        line,
                        () -> assertThatCode(() -> DrlLint.read(rule(line))).doesNotThrowAnyException()));
    }

    @Test
    void letsEveryShippedRulePass() {
        for (Rule rule : RuleBook.read(Path.of("rules")).rules()) {
            assertThat(DrlLint.read(rule)).isNotEmpty();
        }
    }

    @Test
    void tellsWhatARuleAsksFor() {
        DrlRule read = DrlLint.read(
                        rule("when | $a : Attendance(inForce(\"test/hostile\"), limit(\"test/hostile.n\") > 1)"))
                .get(0);

        assertThat(read.name()).isEqualTo(ID);
        assertThat(read.line()).isEqualTo(5);
        assertThat(read.figures()).containsExactly("test/hostile.n");
        assertThat(read.inForce()).containsExactly(ID);
    }

    @Test
    void namesTheLine() {
        assertThatThrownBy(() -> DrlLint.read(rule("when | $a : Attendance(workday,⏎    getClass() != null)")))
                .hasMessageContaining("第 8 行");
    }

    @Test
    void isAskedBeforeAnythingIsCompiled() {
        List<Rule> rules = List.of(rule("when | $a : Attendance(getClass() != null)"));

        assertThatThrownBy(() -> CompiledRules.of(rules, RuleCache.none()))
                .isInstanceOf(RuleFaults.class)
                .hasMessageContaining("不允许 getClass");
    }

    private static Stream<String> lines(String resource) {
        try (InputStream in = DrlLintTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A harmless rule with one part of it replaced. */
    private static Rule rule(String line) {
        int bar = line.indexOf('|');
        Map<String, String> parts = new HashMap<>(Map.of(
                "head", "",
                "name", ID,
                "rule", "",
                "when", "$a : Attendance()",
                "then", "channels[\"findings\"].send(Flag.of(drools.getRule().getName(), $a));",
                "tail", ""));
        String part = line.substring(0, bar).strip();
        String text = line.substring(bar + 1).strip().replace('⏎', '\n');
        if (part.equals("file")) {
            return rule(ID, text);
        }
        if (part.startsWith("then ")) {
            text = parts.get("then") + "\n" + part + "\n    " + text;
            part = "then";
        }
        parts.put(part, text);
        return rule(ID, """
                package mingcha.rules.test
                import io.mingcha.fact.*
                import io.mingcha.finding.Flag
                %s
                rule "%s" %s
                when
                    %s
                then
                    %s
                end
                %s
                """.formatted(
                        parts.get("head"),
                        parts.get("name"),
                        parts.get("rule"),
                        parts.get("when"),
                        parts.get("then"),
                        parts.get("tail")));
    }

    private static Rule rule(String id, String drl) {
        return new Rule(
                id,
                1,
                "试验",
                "",
                Scope.PERSON,
                List.of(),
                List.of(),
                "attendance",
                Effective.ALWAYS,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                "",
                Map.of(),
                "",
                "",
                Set.of(),
                false,
                false,
                drl);
    }
}
