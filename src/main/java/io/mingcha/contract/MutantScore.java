package io.mingcha.contract;

import java.util.List;

/**
 * How many small changes of a rule its examples notice.
 *
 * @param rule the rule's id
 * @param killed how many they notice
 * @param survivors those that they do not notice
 * @param equivalent those of which the examples file says why nobody could notice them
 * @param notCompiling those that are no rules at all, and do not count
 * @param faults what keeps the rule from being tried, or is wrong with what the examples file says of mutants, in Chinese
 */
public record MutantScore(
        String rule,
        int killed,
        List<Mutant> survivors,
        List<Mutant> equivalent,
        List<Mutant> notCompiling,
        List<String> faults) {
    /** How many should have been noticed. */
    public int counted() {
        return killed + survivors.size();
    }
}
