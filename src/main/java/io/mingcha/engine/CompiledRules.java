package io.mingcha.engine;

import io.mingcha.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;

/** Rules that are compiled and loaded, to judge with any of them as often as needed. */
public final class CompiledRules {
    private final RuleClasses classes;
    private final Map<String, List<org.drools.model.Rule>> byId = new HashMap<>();

    private CompiledRules(Collection<Rule> rules, RuleClasses classes) {
        this.classes = classes;
        for (Model model : classes.models()) {
            for (org.drools.model.Rule rule : model.getRules()) {
                byId.computeIfAbsent(Rule.idOf(rule.getName()), id -> new ArrayList<>())
                        .add(rule);
            }
        }
        for (Rule rule : rules) {
            if (!byId.containsKey(rule.id())) {
                throw new RuleFaults(rule.id() + "：rule.drl 里没有以此为名的规则");
            }
        }
    }

    /**
     * Compiles rules, or takes them from where they were kept.
     *
     * @throws RuleFaults if a DRL does not compile, or a folder's DRL lacks a rule of the folder's name
     */
    public static CompiledRules of(Collection<Rule> rules, RuleCache cache) {
        return new CompiledRules(rules, new RuleClasses(cache.classes(rules)));
    }

    /** The DRL rules of a rule. */
    List<org.drools.model.Rule> of(String ruleId) {
        List<org.drools.model.Rule> compiled = byId.get(ruleId);
        if (compiled == null) {
            throw new IllegalArgumentException(ruleId + " was not compiled");
        }
        return compiled;
    }

    ClassLoader classes() {
        return classes;
    }
}
