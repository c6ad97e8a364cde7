package io.mingcha.engine;

import io.mingcha.fact.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came nearest to a rule's conditions.
 *
 * @param drlName the DRL rule whose conditions were nearest to being met
 * @param fact the row nearest to them, or the latest of those counted; null where there was no row to look at
 * @param count how many rows were counted together; -1 where none were to be counted
 * @param unmet the conditions that it did not meet, and then those that nothing it is joined with meets; empty where each
 *     row met its own and what failed lies between the rows
 * @param alike how many other rows failed as few conditions
 * @param open what was asked between the rows, as the rule's text has it, where nothing else is unmet
 * @param counted what there was to be counted, kind by kind, in Chinese
 */
public record NearMiss(
        String drlName,
        @Nullable Fact fact,
        long count,
        List<Unmet> unmet,
        int alike,
        List<String> open,
        List<String> counted) {
    /** How far the row was from meeting what can be measured. */
    long gap() {
        return unmet.stream().mapToLong(Unmet::gap).sum();
    }
}
