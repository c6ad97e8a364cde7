package io.mingcha.command;

import io.mingcha.pack.Admitted;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which rules there are and with which figures, the same for every command that needs them. */
final class Shelf {
    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--params", paramLabel = "文件", description = "本单位的参数文件（YAML）")
    private @Nullable Path params;

    /** The rules, to be looked at; the same book as {@link #admitted} once that was asked for. */
    RuleBook book() {
        return rules.book();
    }

    /** The rules, to judge with: they have passed the gate. */
    Admitted admitted() {
        return rules.admitted();
    }

    /** The parameters file; null where the figures are the rules' own. */
    @Nullable
    Path params() {
        return params;
    }

    /** This shelf with other rules or another parameters file; what is null stays, and rules are not read again. */
    Shelf changed(@Nullable Path otherRules, @Nullable Path otherParams) {
        Shelf changed = new Shelf();
        changed.rules = otherRules == null ? rules : new RulesOption(otherRules);
        changed.params = otherParams == null ? params : otherParams;
        return changed;
    }

    Parameters parameters() {
        if (params != null && !Files.isRegularFile(params)) {
            throw new WrongUsage("没有参数文件 " + params + "。");
        }
        try {
            return Parameters.of(book(), params);
        } catch (UncheckedIOException e) {
            throw new WrongUsage("参数文件 " + params + " 读不了：" + RulesOption.cause(e) + "。");
        }
    }

    /** The rules that ids or topics name; all for none. What names no rule is told with what may have been meant. */
    List<Rule> named(List<String> names) {
        for (String name : names) {
            if (book().rules().stream().noneMatch(rule -> rule.isNamedBy(name))) {
                throw new WrongUsage("没有规则或专题 " + name + "。" + meant(name));
            }
        }
        return book().named(names);
    }

    /** The rule of an id. */
    Rule rule(String id) {
        Rule rule = book().find(id);
        if (rule == null) {
            throw new WrongUsage("没有规则 " + id + "。" + meant(id));
        }
        return rule;
    }

    private String meant(String name) {
        List<String> titled = book().rules().stream()
                .filter(rule -> rule.title().equals(name))
                .map(Rule::id)
                .toList();
        if (!titled.isEmpty()) {
            return "“" + name + "”的编号是 " + String.join("、", titled) + "。";
        }
        List<String> words = new ArrayList<>(
                new TreeSet<>(book().rules().stream().map(Rule::topic).toList()));
        book().rules().forEach(rule -> words.add(rule.id()));
        String sentence = Suggestions.sentence(name, words);
        return sentence.isEmpty() ? "全部规则见 mingcha rules list。" : sentence;
    }
}
