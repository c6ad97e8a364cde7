package io.mingcha.engine;

import org.jspecify.annotations.Nullable;

/**
 * A DRL rule with one small change.
 *
 * @param rule the id of the rule
 * @param drlName the DRL rule that is changed
 * @param line the line of the DRL where the change is
 * @param original what stands there
 * @param changed what stands there in the mutant; empty where it is left out
 * @param drl the changed DRL rule as a file of its own; null where the DRL rule itself is left out
 */
public record DrlMutant(
        String rule,
        String drlName,
        int line,
        String original,
        String changed,
        @Nullable String drl) {
    /** Stands in the DRL for the name that the changed rule will bear, since names must differ within a build. */
    static final String NAME = "@mutant@";

    /** The changed DRL rule under a name of its own; what it raises still bears the name of the one it stands for. */
    String drl(String name) {
        return String.valueOf(drl).replace(NAME, name);
    }
}
