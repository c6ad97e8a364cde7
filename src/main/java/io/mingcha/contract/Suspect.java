package io.mingcha.contract;

import io.mingcha.engine.CompiledMutants;
import io.mingcha.engine.CompiledRules;
import io.mingcha.engine.DrlMutant;
import io.mingcha.engine.DrlMutants;
import io.mingcha.rule.Parameter;
import io.mingcha.rule.ParameterType;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import java.nio.file.Path;
import java.time.LocalDate;
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
    private static final long LAST_MINUTE = 24 * 3600 - 60;

    /** All mutants of a rule: of its DRL, then each parameter and its first day in force one step down and up. */
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
        FileLines yaml = FileLines.read(folder.resolve("rule.yaml"));
        for (Parameter parameter : rule.parameters().values()) {
            ParameterType type = parameter.type();
            long value = parameter.standing();
            long step = type.step(value);
            for (long changed : List.of(value - step, value + step)) {
                if (changed >= 0 && (type != ParameterType.TIME || changed <= LAST_MINUTE)) {
                    String text = parameter.key() + ": " + Mutant.text(type.format(value), type.format(changed));
                    Mutant mutant = new Mutant(
                            rule.id(), "rule.yaml", yaml.find(parameter.key().split("\\.")[0] + ":"), text);
                    suspects.add(new Suspect(mutant, null, rule.with(parameter.withStanding(changed))));
                }
            }
        }
        LocalDate from = rule.effectiveFrom();
        if (from != null) {
            for (LocalDate changed : List.of(from.minusDays(1), from.plusDays(1))) {
                String text = "effective: " + Mutant.text(from.toString(), changed.toString());
                Mutant mutant = new Mutant(rule.id(), "rule.yaml", yaml.find("effective:"), text);
                suspects.add(new Suspect(mutant, null, rule.effectiveFrom(changed)));
            }
        }
        return suspects;
    }

    /**
     * Whether every case comes out as if nothing were changed.
     *
     * @param unchanged the rules as they are
     * @param compiled holds the mutant where its conditions are changed
     */
    boolean survives(List<Case> cases, RuleBook book, CompiledRules unchanged, CompiledMutants compiled) {
        RuleBook changed = drl == null ? book.with(rule) : book;
        CompiledRules rules = drl == null ? unchanged : compiled.judging(drl);
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
