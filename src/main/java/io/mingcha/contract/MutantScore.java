package io.mingcha.contract;

import java.util.List;
import java.util.Map;

/**
 * How many small changes of a rule its examples notice.
 *
 * @param rule the rule's id
 * @param killed how many they notice
 * @param survivors those that they do not notice
 * @param equivalent those of which the examples file says why nobody could notice them, with what it says
 * @param notCompiling those that are no rules at all, and do not count
 * @param faults what keeps the rule from being tried, or is wrong with what the examples file says of mutants, in Chinese
 */
public record MutantScore(
        String rule,
        int killed,
        List<Mutant> survivors,
        Map<Mutant, String> equivalent,
        List<Mutant> notCompiling,
        List<String> faults) {
    /** Whether at least so many percent of those that should have been noticed were. */
    public boolean reaches(int percent) {
        return killed * 100L >= (long) counted() * percent;
    }

    /** How many should have been noticed. */
    public int counted() {
        return killed + survivors.size();
    }
}
