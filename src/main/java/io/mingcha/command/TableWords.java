package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.rule.Rule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the Chinese names of tables for their canonical ones. */
final class TableWords {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]+");

    private TableWords() {}

    /** What a rule looks at: a table, or findings. */
    static String lookedAt(Rule rule, Dictionary dictionary) {
        return rule.looksAt().equals(Rule.FINDINGS)
                ? "其他规则的线索"
                : dictionary.table(rule.looksAt()).title() + "表";
    }

    static String chinese(String sentence, Dictionary dictionary) {
        return NAME.matcher(sentence).replaceAll(match -> {
            Table table = dictionary.find(match.group());
            return Matcher.quoteReplacement(table == null ? match.group() : table.title());
        });
    }
}
