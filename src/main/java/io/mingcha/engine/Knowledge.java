package io.mingcha.engine;

import io.mingcha.rule.Rule;
import io.mingcha.rule.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiled rules, in stages. A rule made of other rules' findings stands a stage above them and sees their flags as facts,
 * so that no rule ever changes what another sees while it is being judged, and no order of firing matters.
 */
public final class Knowledge {
    private final Map<Scope, List<Stage>> stages = new EnumMap<>(Scope.class);
    private final CompiledRules compiled;
    private final Collection<Rule> rules;

    private Knowledge(Collection<Rule> rules, CompiledRules compiled) {
        this.compiled = compiled;
        this.rules = rules;
        Map<String, Integer> heights = heights(rules);
        for (Scope scope : Scope.values()) {
            List<Stage> ofScope = new ArrayList<>();
            for (int height = 0; ; height++) {
                List<org.drools.model.Rule> atHeight = new ArrayList<>();
                for (Rule rule : rules) {
                    if (groupedAs(rule.scope()) == scope && heights.getOrDefault(rule.id(), 0) == height) {
                        atHeight.addAll(compiled.of(rule.id()));
                    }
                }
                if (atHeight.isEmpty()) {
                    break;
                }
                ofScope.add(compiled.stage(atHeight));
            }
            if (!ofScope.isEmpty()) {
                stages.put(scope, ofScope);
            }
        }
    }

    /**
     * Stages rules.
     *
     * @param rules with all rules that they are made of
     * @param compiled holds these rules, and others that are left out
     */
    public static Knowledge of(Collection<Rule> rules, CompiledRules compiled) {
        return new Knowledge(rules, compiled);
    }

    /** A task lies wholly in its unit and a pair of units with its organiser, so their rules are judged unit by unit. */
    public static Scope groupedAs(Scope scope) {
        return switch (scope) {
            case TASK, PAIR -> Scope.UNIT;
            default -> scope;
        };
    }

    /** Makes all rules ready for many sessions, before the first of them. */
    public Knowledge ready() {
        stages.values().forEach(ofScope -> ofScope.forEach(Stage::ready));
        return this;
    }

    /** Whether any rule is judged in a scope. */
    public boolean judges(Scope scope) {
        return stages.containsKey(scope);
    }

    /** The stages of a scope, lowest first. */
    List<Stage> stages(Scope scope) {
        return stages.getOrDefault(scope, List.of());
    }

    /** A stage of each rule of a scope alone, by the rule's id. */
    Map<String, Stage> alone(Scope scope) {
        Map<String, Stage> alone = new LinkedHashMap<>();
        for (Rule rule : rules) {
            if (groupedAs(rule.scope()) == scope) {
                alone.put(rule.id(), compiled.stage(compiled.of(rule.id())).ready());
            }
        }
        return alone;
    }

    /** The compiled DRL rules of a rule, in no order. */
    List<org.drools.model.Rule> compiled(String ruleId) {
        return compiled.of(ruleId);
    }

    private static Map<String, Integer> heights(Collection<Rule> rules) {
        Map<String, Rule> byId = new HashMap<>();
        rules.forEach(rule -> byId.put(rule.id(), rule));
        Map<String, Integer> heights = new HashMap<>();
        rules.forEach(rule -> height(rule, byId, heights, new ArrayList<>()));
        return heights;
    }

    private static int height(Rule rule, Map<String, Rule> byId, Map<String, Integer> heights, List<String> path) {
        Integer known = heights.get(rule.id());
        if (known != null) {
            return known;
        }
        if (path.contains(rule.id())) {
            throw new RuleFaults("规则互为成分：" + path);
        }
        path.add(rule.id());
        int height = 0;
        for (String id : rule.madeOf()) {
            Rule ingredient = byId.get(id);
            if (ingredient != null && groupedAs(ingredient.scope()) == groupedAs(rule.scope())) {
                height = Math.max(height, height(ingredient, byId, heights, path) + 1);
            }
        }
        path.remove(rule.id());
        heights.put(rule.id(), height);
        return height;
    }
}
