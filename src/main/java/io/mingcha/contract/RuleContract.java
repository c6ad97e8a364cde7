package io.mingcha.contract;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.CompiledRules;
import io.mingcha.engine.RuleCache;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import io.mingcha.rule.RuleFault;
import java.util.Collection;
import java.util.List;

/**
 * Runs the examples of rules through intake and engine, as a scan would, on the statutory calendar. The rules are
 * compiled once.
 */
public final class RuleContract {
    private final RuleBook book;
    private final Dictionary dictionary;
    private final CompiledRules compiled;

    /** @param rules those whose examples will be run; what they are made of is compiled too */
    public RuleContract(RuleBook book, Collection<Rule> rules, Dictionary dictionary, RuleCache cache) {
        this.book = book;
        this.dictionary = dictionary;
        this.compiled = CompiledRules.of(book.withIngredients(rules), cache);
    }

    /**
     * The cases of a rule.
     *
     * @throws RuleFault naming the place, if its examples file is missing or cannot be understood
     */
    public List<Example> examples(Rule rule) {
        return Examples.read(book.folder(rule), dictionary);
    }

    /** Checks everything a rule promises; what keeps its examples from being read is a fault of the folder. */
    public List<RuleCheck> checks(Rule rule) {
        try {
            return examples(rule).stream().map(example -> check(rule, example)).toList();
        } catch (RuleFault e) {
            return List.of(new RuleCheck(rule.id(), RuleCheck.STRUCTURE, List.of(String.valueOf(e.getMessage()))));
        }
    }

    /** Runs one case of a rule. */
    public RuleCheck check(Rule rule, Example example) {
        try {
            Case read = Case.read(book, rule, example, dictionary);
            List<String> faults = read.unread();
            if (faults.isEmpty()) {
                faults = read.differences(book, compiled);
            }
            return new RuleCheck(rule.id(), example.name(), faults);
        } catch (RuntimeException e) {
            // Whatever goes wrong in a rule is the rule's, and must not keep the others from being tested.
            return new RuleCheck(rule.id(), example.name(), List.of("运行失败：" + e));
        }
    }
}
