package io.mingcha.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.rule.RulePack;
import io.mingcha.site.RulePolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedRulesTest {
    private static final Path SHIPPED = Path.of("rules");

    @TempDir
    Path folder;

    private Path copy;

    @BeforeEach
    void copyTheShippedRules() throws IOException {
        copy = folder.resolve("rules");
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                SignedPack.put(copy, SHIPPED.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }

    /** Refuses to say what the site asks for, so that asking is a failure. */
    private static RulePolicy unasked() {
        throw new AssertionError("the shipped rules were taken for others");
    }

    private static RulePolicy strict() {
        return new RulePolicy(true, SignedPack.trusted());
    }

    @Test
    void theBuildRecordedThemAndTheyRunWhereverTheyLie() {
        assertThat(ShippedRules.recorded().changed(RulePack.read(SHIPPED))).isEmpty();
        Admission gate = new Admission(ShippedRules.recorded(), ShippedRulesTest::unasked, Dictionary::withLedger);
        assertThat(gate.admit(RulePack.read(copy)).origin()).isEqualTo(Admitted.Origin.SHIPPED);
    }

    @Test
    void changedOnesAreLikeAnyOthers() {
        String name = "attendance/late-arrival/rule.yaml";
        SignedPack.put(copy, name, SignedPack.text(copy, name).replace("5min", "4min"));
        Admission gate = new Admission(ShippedRules.recorded(), ShippedRulesTest::strict, Dictionary::withLedger);
        assertThatThrownBy(() -> gate.admit(RulePack.read(copy)))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("没有签名")
                .hasMessageContaining(name);
        SignedPack.sign(copy, SignedPack.OFFICE);
        assertThat(gate.admit(RulePack.read(copy)).origin()).isEqualTo(Admitted.Origin.SIGNED);
    }

    @Test
    void oneTakenAwayOrAddedMakesThemOthers() {
        ShippedRules shipped = ShippedRules.recorded();
        SignedPack.delete(copy, "attendance/late-arrival");
        assertThat(shipped.judgeAs(RulePack.read(copy))).isFalse();
        SignedPack.put(copy, "attendance/late-arrival/rule.drl", "x");
        assertThat(shipped.judgeAs(RulePack.read(copy))).isFalse();
    }

    @Test
    void whatDoesNotJudgeMayDifferAndIsTold() {
        ShippedRules shipped = ShippedRules.recorded();
        SignedPack.put(copy, "attendance/late-arrival/examples.yaml", "");
        SignedPack.put(copy, "attendance/NOTES.md", "");
        assertThat(shipped.judgeAs(RulePack.read(copy))).isTrue();
        assertThat(shipped.changed(RulePack.read(copy)))
                .containsExactly("attendance/NOTES.md", "attendance/late-arrival/examples.yaml");
    }

    @Test
    void whereTheBuildRecordedNothingNothingPassesForThem() {
        assertThat(ShippedRules.of("").judgeAs(RulePack.read(copy))).isFalse();
    }

    @Test
    void theHashIsThatOfTheListThatSha256sumWrites() throws Exception {
        SignedPack.write(folder.resolve("pack"));
        TreeMap<String, String> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("pack"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.resolve("pack").relativize(file).toString();
                lines.put(name, hex(Files.readAllBytes(file)) + "  " + name + "\n");
            }
        }
        lines.remove(RulePack.SIGNATURE);
        String list = String.join("", List.copyOf(lines.values()));
        assertThat(RulePack.read(folder.resolve("pack")).hash()).isEqualTo(hex(list.getBytes()));
    }

    private static String hex(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
