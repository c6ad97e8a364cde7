package io.mingcha.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingcha.rule.RuleFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteConfigurationTest {
    @TempDir
    Path folder;

    private SiteConfiguration read(String yaml) throws Exception {
        return SiteConfiguration.read(Files.writeString(folder.resolve("mingcha.yaml"), yaml));
    }

    private static String key(String algorithm) throws Exception {
        return Base64.getEncoder()
                .encodeToString(KeyPairGenerator.getInstance(algorithm)
                        .generateKeyPair()
                        .getPublic()
                        .getEncoded());
    }

    @Test
    void theShippedFileAsksForNothing() {
        assertThat(SiteConfiguration.read(Path.of("src/main/dist/conf/mingcha.yaml")))
                .isEqualTo(SiteConfiguration.DEFAULT);
    }

    @Test
    void namesTheKeysItTrusts() throws Exception {
        String pem =
                "-----BEGIN PUBLIC KEY-----\n            " + key("Ed25519") + "\n            -----END PUBLIC KEY-----";
        RulePolicy rules = read("rules:\n    require-signature: true\n    trusted-keys:\n        甲: " + key("Ed25519")
                        + "\n        乙: |\n            " + pem + "\n")
                .rules();
        assertThat(rules.requireSignature()).isTrue();
        assertThat(rules.trustedKeys()).extracting(TrustedKey::name).containsExactly("甲", "乙");
    }

    @Test
    void aFileTakenAwayIsNoPermission() {
        assertThatThrownBy(() -> SiteConfiguration.read(folder.resolve("mingcha.yaml")))
                .isInstanceOf(RuleFault.class)
                .hasMessageContaining("缺少");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "require-signature: true",
                "Rules: {require-signature: true}",
                "rules: {require_signature: true}",
                "rules: {require-signature: yes please}",
                "rules: {require-signature: \"true\"}",
                "rules: {require-signature: 1}",
                "rules: {require-signature: true}",
                "rules: {require-signature: true, trusted-keys: {}}",
                "rules: {require-signature: true, trusted-keys: {甲: AAAA}}",
                "rules: {require-signature: true, trusted-keys: [甲]}",
                "rules: {require-signature: true, require-signature: false}",
                "rules: [",
                "- rules"
            })
    void whatCannotBeUnderstoodIsRefused(String yaml) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(RuleFault.class);
    }

    @Test
    void aKeyOfAnotherKindIsRefused() throws Exception {
        String rsa = key("RSA");
        assertThatThrownBy(() -> read("rules: {trusted-keys: {甲: " + rsa + "}}"))
                .isInstanceOf(RuleFault.class)
                .hasMessageContaining("不是 Ed25519 公钥");
    }
}
