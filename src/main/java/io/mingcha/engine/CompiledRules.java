package io.mingcha.engine;

import io.mingcha.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/** Rules that are compiled and loaded, to judge with any of them as often as needed. */
public final class CompiledRules {
    private final ClassLoader classes;
    private final Map<String, List<org.drools.model.Rule>> byId = new HashMap<>();
    private final Map<List<org.drools.model.Rule>, Stage> stages = new ConcurrentHashMap<>();
    private final @Nullable CompiledRules unchanged;

    private CompiledRules(Collection<Rule> rules, RuleClasses classes) {
        this.classes = classes.loader();
        this.unchanged = null;
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

    private CompiledRules(
            CompiledRules unchanged, String id, List<org.drools.model.Rule> changed, ClassLoader classes) {
        this.classes = classes;
        this.unchanged = unchanged;
        byId.putAll(unchanged.byId);
        byId.put(id, changed);
    }

    /**
     * Compiles rules, or takes them from where they were kept.
     *
     * @throws RuleFaults if a DRL does not compile, or a folder's DRL lacks a rule of the folder's name
     */
    public static CompiledRules of(Collection<Rule> rules, RuleCache cache) {
        return new CompiledRules(rules, cache.classes(rules));
    }

    /** Loads rules from what {@link RuleCache#jar} gave, which may have been compiled elsewhere. */
    public static CompiledRules of(Collection<Rule> rules, byte[] jar) {
        return new CompiledRules(rules, RuleClasses.of(jar, null));
    }

    /** Whether all of these rules are among them. */
    public boolean have(Collection<Rule> rules) {
        return rules.stream().allMatch(rule -> byId.containsKey(rule.id()));
    }

    /** The DRL rules of a rule. */
    List<org.drools.model.Rule> of(Rule rule) {
        return of(rule.id());
    }

    List<org.drools.model.Rule> of(String id) {
        List<org.drools.model.Rule> compiled = byId.get(id);
        if (compiled == null) {
            throw new IllegalArgumentException(id + " was not compiled");
        }
        return compiled;
    }

    /** These rules, but for one whose DRL rules are others. */
    CompiledRules with(String id, List<org.drools.model.Rule> changed, ClassLoader changedClasses) {
        return new CompiledRules(this, id, changed, changedClasses);
    }

    ClassLoader classes() {
        return classes;
    }

    /** DRL rules that are judged at once; made once, and kept for other scans. */
    Stage stage(List<org.drools.model.Rule> rules) {
        if (unchanged != null && unchanged.has(rules)) {
            return unchanged.stage(rules);
        }
        return stages.computeIfAbsent(rules, key -> new Stage(key, classes));
    }

    private boolean has(List<org.drools.model.Rule> rules) {
        return rules.stream()
                .allMatch(rule ->
                        byId.getOrDefault(Rule.idOf(rule.getName()), List.of()).contains(rule));
    }
}
