package io.mingcha.contract;

import io.mingcha.engine.CompiledMutants;
import io.mingcha.engine.CompiledRules;
import io.mingcha.engine.DrlMutant;
import io.mingcha.engine.DrlMutants;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mutant with what is needed to judge by it.
 *
 * @param drl its conditions; null where they are the rule's own
 * @param rule the rule with its figures, which are the rule's own where the conditions are changed
 */
record Suspect(Mutant mutant, @Nullable DrlMutant drl, Rule rule) {
    /** All mutants of a rule: of its DRL, then of its figures. */
    static List<Suspect> of(Rule rule, Path folder) {
        List<Suspect> suspects = new ArrayList<>();
        List<DrlMutant> changes = DrlMutants.of(rule);
        boolean several = changes.stream().map(DrlMutant::drlName).distinct().count() > 1;
        Map<String, Integer> seen = new HashMap<>();
        for (DrlMutant change : changes) {
            String text = (several ? Rule.wordOf(change.drlName()) + ": " : "")
                    + Mutant.text(change.original(), change.changed());
            int times = seen.merge(text, 1, Integer::sum);
            suspects.add(new Suspect(
                    new Mutant(rule.id(), "rule.drl", change.line(), times == 1 ? text : text + " #" + times),
                    change,
                    rule));
        }
        suspects.addAll(FigureSteps.of(rule, folder));
        return suspects;
    }

    /**
     * Whether every case comes out as if nothing were changed.
     *
     * @param unchanged the rules as they are
     * @param compiled holds the mutant where its conditions are changed
     */
    boolean survives(List<Case> cases, RuleBook book, CompiledRules unchanged, CompiledMutants compiled) {
        return drl == null ? survives(cases, book, unchanged) : noneDiffers(cases, book, compiled.judging(drl));
    }

    /** The same for a mutant whose conditions are the rule's own. */
    boolean survives(List<Case> cases, RuleBook book, CompiledRules unchanged) {
        return noneDiffers(cases, book.with(rule), unchanged);
    }

    private static boolean noneDiffers(List<Case> cases, RuleBook changed, CompiledRules rules) {
        for (Case one : cases) {
            try {
                if (!one.differences(changed, rules).isEmpty()) {
                    return false;
                }
            } catch (RuntimeException e) {
                // A rule that breaks down, on a blank cell for one, fails its examples.
                return false;
            }
        }
        return true;
    }
}
