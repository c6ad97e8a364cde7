package io.mingcha.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.dictionary.Dictionary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept from run to run is what would be understood anew, and serves for the very same files alone. */
class KeptRulesTest {
    private static final Path RULES = Path.of("rules");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void keep() throws IOException {
        file = folder.resolve("rules.bin");
        RuleBook book = RuleBook.read(RULES);
        book.pack().digest("rules.lock");
        KeptRules.write(book, file, "program 1");
    }

    private RulePack pack(Path rules) {
        return RulePack.read(rules, KeptRules.read(file, "program 1"));
    }

    @Test
    void everyRuleIsAsItWouldBeUnderstoodAnew() {
        RulePack pack = pack(RULES);
        RuleBook anew = RuleBook.read(RULES);
        for (Rule rule : anew.rules()) {
            assertThat(pack.kept(rule.id())).as(rule.id()).isEqualTo(rule);
        }
        assertThat(RuleBook.of(pack).rules()).containsExactlyElementsOf(anew.rules());
        assertThat(pack.hash()).isEqualTo(anew.pack().hash());
    }

    @Test
    void anyChangedFileOfARuleIsUnderstoodAnew() throws IOException {
        Path changed = copy();
        Path limits = changed.resolve("expense/lodging-over-limit/limits.csv");
        Files.writeString(limits, Files.readString(limits) + "\n");
        Path drl = changed.resolve("attendance/late-arrival/rule.drl");
        Files.writeString(drl, Files.readString(drl) + "\n// 改过");
        RulePack pack = pack(changed);
        String touched = changed.relativize(drl.getParent()).toString().replace('\\', '/');
        assertThat(pack.kept("expense/lodging-over-limit")).isNull();
        assertThat(pack.kept(touched)).isNull();
        assertThat(RuleBook.of(pack).rule(touched).drl()).endsWith("// 改过");
        assertThat(pack.hash()).isEqualTo(RulePack.read(changed).hash());
        assertThat(pack.kept("reception/no-letter")).isNotNull();
    }

    @Test
    void whatIsNotWholeOrOfAnotherProgramIsNotRead() throws IOException {
        assertThat(KeptRules.read(file, "program 2")).isSameAs(KeptRules.NONE);
        assertThat(KeptRules.read(folder.resolve("none"), "program 1")).isSameAs(KeptRules.NONE);
        byte[] kept = Files.readAllBytes(file);
        for (int at = 0; at < kept.length; at += 4999) {
            byte[] broken = kept.clone();
            broken[at] ^= 4;
            Files.write(file, broken);
            assertThat(KeptRules.read(file, "program 1")).as("byte " + at).isSameAs(KeptRules.NONE);
        }
        Files.write(file, new byte[0]);
        assertThat(KeptRules.read(file, "program 1")).isSameAs(KeptRules.NONE);
    }

    @Test
    void tablesAreAsTheyWouldBeUnderstoodAnew() throws IOException {
        Path tables = folder.resolve("tables.bin");
        Dictionary.keep(tables, "program 1");
        assertThat(Dictionary.shipped(tables, "program 1").tables())
                .containsExactlyElementsOf(Dictionary.shipped().tables());
        Files.write(tables, new byte[] {1, 2, 3});
        assertThat(Dictionary.shipped(tables, "program 1").tables())
                .containsExactlyElementsOf(Dictionary.shipped().tables());
    }

    private Path copy() throws IOException {
        Path copy = folder.resolve("copy");
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path from : files.toList()) {
                Files.copy(from, copy.resolve(RULES.relativize(from).toString()));
            }
        }
        return copy;
    }
}
