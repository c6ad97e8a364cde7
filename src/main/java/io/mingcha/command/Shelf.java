package io.mingcha.command;

import io.mingcha.rule.Parameters;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which rules there are and with which figures, the same for every command that needs them. */
final class Shelf {
    @Option(names = "--rules", paramLabel = "目录", description = "规则目录；默认为随程序分发的规则")
    private @Nullable Path rules;

    @Option(names = "--params", paramLabel = "文件", description = "本单位的参数文件（YAML）")
    private @Nullable Path params;

    private @Nullable RuleBook book;

    /** The folder of the rules. */
    Path folder() {
        return rules == null ? Home.rules() : rules;
    }

    RuleBook book() {
        if (book == null) {
            Path folder = folder();
            try {
                book = RuleBook.read(folder);
            } catch (UncheckedIOException e) {
                throw new WrongUsage("规则目录 " + folder + " 读不了：" + cause(e) + "。");
            }
        }
        return book;
    }

    Parameters parameters() {
        if (params != null && !Files.isRegularFile(params)) {
            throw new WrongUsage("没有参数文件 " + params + "。");
        }
        try {
            return Parameters.of(book(), params);
        } catch (UncheckedIOException e) {
            throw new WrongUsage("参数文件 " + params + " 读不了：" + cause(e) + "。");
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

    private static String cause(UncheckedIOException fault) {
        IOException cause = fault.getCause();
        return cause instanceof CharacterCodingException
                ? "不是 UTF-8 文本"
                : cause instanceof NoSuchFileException missing ? "缺少 " + missing.getFile() : String.valueOf(cause);
    }
}
