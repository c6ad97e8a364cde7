package io.mingcha.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compiled rules as a jar: whole or made anew. */
class RuleJarTest {
    private static final List<Rule> RULES = RuleBook.read(Path.of("rules")).named(List.of("duty"));
    private static byte[] jar;

    @BeforeAll
    static void compile() {
        jar = RuleJar.of(RuleCompiler.compile(RULES));
    }

    @Test
    void aJarIsWholeAsItWasMade() {
        assertThat(RuleJar.whole(jar)).isTrue();
        assertThat(RuleJar.models(jar)).hasSize(1);
        assertThat(RuleJar.classes(jar)).containsKey(RuleJar.models(jar).get(0));
    }

    @Test
    void noByteChangesUnnoticed() {
        for (int at = 0; at < jar.length; at += 97) {
            byte[] changed = jar.clone();
            changed[at] ^= 1;
            assertThat(RuleJar.whole(changed)).as("byte " + at).isFalse();
        }
        assertThat(RuleJar.whole(Arrays.copyOf(jar, jar.length - 1))).isFalse();
        assertThat(RuleJar.whole(new byte[0])).isFalse();
    }

    @Test
    void rulesOfTheBytesAreLoaded() {
        RuleClasses classes = RuleClasses.of(jar, null);
        assertThat(classes.models().get(0).getRules().stream()
                        .map(rule -> Rule.idOf(rule.getName()))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        RULES.stream().map(Rule::id).toList());
        assertThat(classes.models().get(0).getClass().getClassLoader()).isSameAs(classes.loader());
    }
}
