package io.mingcha.contract;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.CompiledRules;
import io.mingcha.engine.RuleCache;
import io.mingcha.engine.RuleFaults;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import io.mingcha.rule.RuleFault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the examples of rules through intake and engine, as a scan would, on the statutory calendar. The rules are
 * compiled once. Not safe for several threads.
 */
public final class RuleContract {
    private final RuleBook book;
    private final Dictionary dictionary;
    private final Collection<Rule> rules;
    private final RuleCache cache;
    private @Nullable CompiledRules compiled;
    private final RuleStructure structure;

    /**
     * Looks at all rules of the book, and compiles those that are needed when the first case is run.
     *
     * @param rules those whose examples will be run; what they are made of is compiled too
     * @throws RuleFaults if a DRL of the book holds what no rule may contain
     */
    public RuleContract(RuleBook book, Collection<Rule> rules, Dictionary dictionary, RuleCache cache) {
        this.book = book;
        this.dictionary = dictionary;
        this.structure = new RuleStructure(book, dictionary);
        this.rules = Case.judged(book, rules);
        this.cache = cache;
    }

    /**
     * The cases of a rule.
     *
     * @throws RuleFault naming the place, if its examples file is missing or cannot be understood
     */
    public List<Example> examples(Rule rule) {
        return Examples.read(book.folder(rule), dictionary);
    }

    /** Checks the folder of a rule as a whole: its parts fit, and its examples can be read. */
    public RuleCheck checkFolder(Rule rule) {
        List<String> faults = new ArrayList<>(structure.faults(rule));
        try {
            examples(rule);
        } catch (RuleFault e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return new RuleCheck(rule.id(), RuleCheck.FOLDER, faults);
    }

    /** Checks everything a rule promises: its folder, then its cases where they can be read, then its figures where they hold. */
    public List<RuleCheck> checks(Rule rule) {
        List<RuleCheck> checks = new ArrayList<>();
        checks.add(checkFolder(rule));
        try {
            examples(rule).forEach(example -> checks.add(check(rule, example)));
        } catch (RuleFault e) {
            // The folder's own check has said so.
            return checks;
        }
        if (checks.stream().allMatch(RuleCheck::holds)) {
            checks.add(checkFigures(rule));
        }
        return checks;
    }

    /** Checks that the examples, which must hold, notice each figure of a rule that is changed by one step. */
    public RuleCheck checkFigures(Rule rule) {
        List<Case> cases = examples(rule).stream()
                .map(example -> Case.read(book, rule, example, dictionary))
                .toList();
        Equivalents equivalents = Equivalents.read(book.folder(rule));
        List<String> faults = FigureSteps.of(rule, book.folder(rule)).stream()
                .filter(step -> !equivalents.name(step.mutant()) && step.survives(cases, book, compiled()))
                .map(step -> "没有例子发现参数的改动 " + step.mutant().text())
                .toList();
        return new RuleCheck(rule.id(), RuleCheck.FIGURES, faults);
    }

    /** Runs one case of a rule. */
    public RuleCheck check(Rule rule, Example example) {
        try {
            Case read = Case.read(book, rule, example, dictionary);
            List<String> faults = read.unread();
            if (faults.isEmpty()) {
                faults = read.differences(book, compiled());
            }
            return new RuleCheck(rule.id(), example.name(), faults);
        } catch (RuleFaults e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever goes wrong in a rule is the rule's, and must not keep the others from being tested.
            return new RuleCheck(rule.id(), example.name(), List.of("运行失败：" + e));
        }
    }

    private CompiledRules compiled() {
        if (compiled == null) {
            compiled = CompiledRules.of(rules, cache);
        }
        return compiled;
    }
}
