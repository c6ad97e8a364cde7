package io.mingcha.contract;

import java.util.List;

/**
 * What became of one promise of a rule.
 *
 * @param rule the rule's id, or its folder where it cannot be read
 * @param name the name of the case; {@link #FOLDER} for what holds of the folder as a whole
 * @param faults what is missing, extra or different, in Chinese; empty where the promise holds
 */
public record RuleCheck(String rule, String name, List<String> faults) {
    /** The name of the check of the folder as a whole. */
    public static final String FOLDER = "规则目录";

    /** The name of the check that the cases pin every figure from both sides. */
    public static final String FIGURES = "参数";

    public RuleCheck {
        faults = List.copyOf(faults);
    }

    /** Whether it is about a case of the rule. */
    public boolean ofCase() {
        return !name.equals(FOLDER) && !name.equals(FIGURES);
    }

    public boolean holds() {
        return faults.isEmpty();
    }
}
