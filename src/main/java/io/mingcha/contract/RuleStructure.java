package io.mingcha.contract;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.engine.DrlLint;
import io.mingcha.engine.DrlRule;
import io.mingcha.engine.RuleFaults;
import io.mingcha.rule.ParameterType;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import io.mingcha.rule.RuleFault;
import io.mingcha.rule.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether the parts of a rule folder fit each other: what the DRL names is declared, and what is declared is used. */
public final class RuleStructure {
    private final Dictionary dictionary;
    private final Parameters parameters;
    private final Map<String, List<DrlRule>> drl = new TreeMap<>();
    private final Set<String> figuresUsed = new TreeSet<>();

    /**
     * Looks at all rules of the book.
     *
     * @throws RuleFaults if a DRL of the book holds what no rule may contain
     */
    public RuleStructure(RuleBook book, Dictionary dictionary) {
        this.dictionary = dictionary;
        this.parameters = Parameters.with(book, null);
        for (Rule rule : book.rules()) {
            List<DrlRule> read = DrlLint.read(rule);
            drl.put(rule.id(), read);
            read.forEach(each -> figuresUsed.addAll(each.figures()));
        }
    }

    /** What does not fit, in Chinese. */
    public List<String> faults(Rule rule) {
        List<String> faults = new ArrayList<>();
        List<DrlRule> rules = drl.getOrDefault(rule.id(), List.of());
        words(rule, rules, faults);
        figures(rule, rules, faults);
        effective(rule, rules, faults);
        tables(rule, faults);
        texts(rule, faults);
        return faults;
    }

    private static void words(Rule rule, List<DrlRule> rules, List<String> faults) {
        Set<String> words = rules.stream().map(each -> Rule.wordOf(each.name())).collect(Collectors.toSet());
        boolean base = false;
        for (String word : words) {
            boolean own = rule.judged().containsKey(word) && !word.equals(Rule.BASE);
            base |= !own;
            if (!own && !rule.judged().containsKey(Rule.BASE)) {
                faults.add("judged 没有 base，而 DRL 规则“" + word + "”没有自己的结论");
            }
        }
        for (String word : rule.judged().keySet()) {
            if (word.equals(Rule.BASE) ? !base : !words.contains(word)) {
                faults.add("judged 的“" + word + "”没有 DRL 规则用到");
            }
        }
    }

    private void figures(Rule rule, List<DrlRule> rules, List<String> faults) {
        for (DrlRule each : rules) {
            for (String key : each.figures()) {
                if (!parameters.has(key)) {
                    faults.add("第 " + each.line() + " 行的规则用到不存在的参数 " + key);
                }
            }
        }
        for (String key : rule.parameters().keySet()) {
            String table = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
            if (!figuresUsed.contains(rule.id() + "." + table)) {
                faults.add("参数 " + key + " 没有规则用到");
            }
        }
        for (String key : rule.site()) {
            if (!parameters.has(Parameters.SITE + "." + key)) {
                faults.add("site 里没有 " + key);
            }
        }
    }

    private static void effective(Rule rule, List<DrlRule> rules, List<String> faults) {
        Set<String> own = rule.effective().limited() ? Set.of(rule.id()) : Set.of();
        for (DrlRule each : rules) {
            if (!each.inForce().equals(own)) {
                faults.add(
                        own.isEmpty()
                                ? "第 " + each.line() + " 行的规则用了 inForce，而 rule.yaml 没有 effective"
                                : "rule.yaml 有 effective，第 " + each.line() + " 行的规则应判断 inForce(\"" + rule.id()
                                        + "\")，且只此一项");
            }
        }
    }

    /** What people read of a rule that nobody can derive. */
    private void texts(Rule rule, List<String> faults) {
        if (rule.checks().isEmpty()) {
            faults.add("rule.yaml 没有用 checks 写明查什么");
        }
        rule.judged().forEach((word, judged) -> {
            if (!word.equals(Rule.BASE) && judged.when().isEmpty()) {
                faults.add("judged 的“" + word + "”没有用 when 写明是什么情形");
            }
            filled(rule, judged.when(), faults);
        });
        rule.parameters().forEach((key, parameter) -> {
            if (parameter.type() == ParameterType.COUNT && parameter.unit().isEmpty()) {
                faults.add("参数 " + key + " 没有用 unit 写明单位");
            }
        });
        filled(rule, rule.checks(), faults);
    }

    private void filled(Rule rule, String text, List<String> faults) {
        try {
            parameters.filled(rule, text);
        } catch (RuleFault e) {
            faults.add(String.valueOf(e.getMessage()));
        }
    }

    private void tables(Rule rule, List<String> faults) {
        Set<String> named = new TreeSet<>(rule.tables());
        named.addAll(rule.cover());
        // The second tier looks at what the first found.
        if (rule.scope() != Scope.SCAN) {
            named.add(rule.looksAt());
        }
        named.addAll(rule.evidence().keySet());
        for (String name : named) {
            if (rule.scope() == Scope.SCAN && name.equals(Rule.FINDINGS)) {
                continue;
            }
            Table table = dictionary.find(name);
            if (table == null) {
                faults.add("没有表 " + name);
                continue;
            }
            for (String column : rule.evidence().getOrDefault(name, List.of())) {
                if (table.columns().stream().noneMatch(each -> each.name().equals(column))) {
                    faults.add("evidence 的表 " + name + " 没有列 " + column);
                }
            }
        }
    }
}
