package io.mingcha.engine;

import java.util.Set;

/**
 * What a DRL rule that passed the lint asks for.
 *
 * @param name the id, or the id with a word behind a colon
 * @param line where it begins, from 1
 * @param figures the keys of the figures it asks for, as {@code <rule id>.<parameter>}
 * @param inForce the rules whose effective span it tests
 */
public record DrlRule(String name, int line, Set<String> figures, Set<String> inForce) {
    public DrlRule {
        figures = Set.copyOf(figures);
        inForce = Set.copyOf(inForce);
    }
}
