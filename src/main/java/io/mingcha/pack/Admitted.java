package io.mingcha.pack;

import io.mingcha.rule.RuleBook;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules that may be run.
 *
 * @param signedBy the name of the trusted key; null where no signature was asked for
 */
public record Admitted(
        RuleBook book, Origin origin, @Nullable String signedBy) {
    /** Where rules come from. */
    public enum Origin {
        SHIPPED("随程序分发的规则"),
        SIGNED("经签名的规则"),
        UNSIGNED("未要求签名的规则");

        private final String chinese;

        Origin(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** What a scan records of the rules it judged with: their content hash, and why they were let run. Reads every file. */
    public Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("rules", book.pack().hash());
        versions.put("rules_origin", origin.name().toLowerCase(Locale.ROOT));
        if (signedBy != null) {
            versions.put("rules_signed_by", signedBy);
        }
        return versions;
    }
}
