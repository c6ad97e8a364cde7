package io.mingcha.contract;

import io.mingcha.rule.YamlPlace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case of a rule: some rows, and exactly what the rule finds in them.
 *
 * @param name what is special about it, in Chinese
 * @param params the office's own figures; null for the shipped ones
 * @param absent tables that are absent though the rule looks at them
 * @param given the rows, by table, their cells by column
 * @param expected the findings of the rule, and no others
 */
public record Example(
        String name,
        LocalDate asOf,
        @Nullable YamlPlace params,
        Set<String> absent,
        Map<String, List<Map<String, String>>> given,
        List<Expectation> expected) {
    /** Whether it shows what the rule must flag, rather than what it must not. */
    public boolean mustFlag() {
        return !expected.isEmpty();
    }
}
