package io.mingcha.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.kie.api.builder.Message;

/** Mutants that are compiled together, since compiling one by one would take most of the time. */
public final class CompiledMutants {
    private final CompiledRules unchanged;
    private final Map<DrlMutant, Judge> judges = new HashMap<>();

    /** A changed DRL rule and where its classes are. */
    private record Judge(Rule rule, ClassLoader classes) {}

    private CompiledMutants(CompiledRules unchanged) {
        this.unchanged = unchanged;
    }

    /**
     * Compiles mutants; those that do not compile are left out.
     *
     * @param unchanged the rules as they are, among them those that were mutated
     */
    public static CompiledMutants of(List<DrlMutant> mutants, CompiledRules unchanged) {
        CompiledMutants compiled = new CompiledMutants(unchanged);
        compiled.compile(mutants.stream().filter(mutant -> mutant.drl() != null).toList());
        return compiled;
    }

    public boolean compiles(DrlMutant mutant) {
        return mutant.drl() == null || judges.containsKey(mutant);
    }

    /** The rules, with the mutant in place of the DRL rule that it was made from. */
    public CompiledRules judging(DrlMutant mutant) {
        List<Rule> rules = new ArrayList<>(unchanged.of(mutant.rule()));
        rules.removeIf(rule -> rule.getName().equals(mutant.drlName()));
        if (mutant.drl() == null) {
            return unchanged.with(mutant.rule(), rules, unchanged.classes());
        }
        Judge judge = judges.get(mutant);
        if (judge == null) {
            throw new IllegalArgumentException(mutant + " does not compile");
        }
        rules.add(judge.rule());
        return unchanged.with(mutant.rule(), rules, judge.classes());
    }

    private void compile(List<DrlMutant> mutants) {
        if (mutants.isEmpty()) {
            return;
        }
        Map<String, DrlMutant> byPath = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (DrlMutant mutant : mutants) {
            String name = "m" + byPath.size();
            String path = mutant.rule().substring(0, mutant.rule().indexOf('/') + 1) + name;
            byPath.put(path, mutant);
            texts.put(path, mutant.drl(name));
        }
        RuleCompiler.Built built = RuleCompiler.build(texts);
        if (built.classes() != null) {
            load(byPath, RuleClasses.of(RuleJar.of(built.classes()), null));
        } else if (mutants.size() > 1) {
            compileTheRest(byPath, built.errors());
        }
    }

    private void load(Map<String, DrlMutant> byPath, RuleClasses classes) {
        Map<String, Judge> byName = new HashMap<>();
        for (Model model : classes.models()) {
            model.getRules().forEach(rule -> byName.put(rule.getName(), new Judge(rule, classes.loader())));
        }
        byPath.forEach((path, mutant) -> {
            Judge judge = byName.get(path.substring(path.indexOf('/') + 1));
            if (judge != null) {
                judges.put(mutant, judge);
            }
        });
    }

    /** Where the errors do not say which mutant is to blame, each half is tried by itself. */
    private void compileTheRest(Map<String, DrlMutant> byPath, List<Message> errors) {
        List<DrlMutant> rest = new ArrayList<>();
        byPath.forEach((path, mutant) -> {
            if (errors.stream()
                    .noneMatch(error -> String.valueOf(error.getPath()).endsWith("/" + path + ".drl"))) {
                rest.add(mutant);
            }
        });
        if (rest.size() < byPath.size()) {
            compile(rest);
        } else {
            compile(rest.subList(0, rest.size() / 2));
            compile(rest.subList(rest.size() / 2, rest.size()));
        }
    }
}
