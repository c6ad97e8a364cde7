package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.rule.Rule;

/** Puts the Chinese names of tables for their canonical ones. */
final class TableWords {
    private TableWords() {}

    /** What a rule looks at: a table, or findings. */
    static String lookedAt(Rule rule, Dictionary dictionary) {
        return rule.looksAt().equals(Rule.FINDINGS)
                ? "其他规则的线索"
                : dictionary.table(rule.looksAt()).title() + "表";
    }

    static String chinese(String sentence, Dictionary dictionary) {
        return dictionary.inChinese(sentence);
    }
}
