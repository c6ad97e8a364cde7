package io.mingcha.site;

import io.mingcha.rule.RuleFault;
import io.mingcha.rule.YamlPlace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rules the office lets run besides the shipped ones.
 *
 * @param requireSignature whether rules that are not the shipped ones need a signature of a trusted key
 * @param trustedKeys in the order of the file
 */
public record RulePolicy(boolean requireSignature, List<TrustedKey> trustedKeys) {
    /** No signature is asked for. */
    public static final RulePolicy DEFAULT = new RulePolicy(false, List.of());

    private static final String REQUIRE = "require-signature";
    private static final String KEYS = "trusted-keys";

    public RulePolicy {
        trustedKeys = List.copyOf(trustedKeys);
    }

    /**
     * Reads the section.
     *
     * @param section null where the file has none
     * @throws RuleFault if it cannot be understood, or asks for signatures without saying whose
     */
    static RulePolicy of(@Nullable YamlPlace section) {
        if (section == null) {
            return DEFAULT;
        }
        section.allowOnly(List.of(REQUIRE, KEYS));
        List<TrustedKey> keys = new ArrayList<>();
        YamlPlace named = section.find(KEYS);
        if (named != null) {
            named.entries().forEach((name, place) -> keys.add(key(name, place)));
        }
        boolean require = isTrue(section.find(REQUIRE));
        if (require && keys.isEmpty()) {
            throw section.fault(REQUIRE + " 为 true 时，" + KEYS + " 至少要有一把公钥");
        }
        return new RulePolicy(require, keys);
    }

    private static boolean isTrue(@Nullable YamlPlace value) {
        if (value == null) {
            return false;
        }
        if (!value.node().isBoolean()) {
            throw value.fault("应为 true 或 false");
        }
        return value.node().asBoolean();
    }

    private static TrustedKey key(String name, YamlPlace place) {
        if (name.isBlank()) {
            throw place.fault("公钥要有名称");
        }
        try {
            return TrustedKey.of(name.strip(), place.text());
        } catch (IllegalArgumentException e) {
            throw place.fault(String.valueOf(e.getMessage()));
        }
    }
}
