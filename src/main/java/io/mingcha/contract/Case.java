package io.mingcha.contract;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.CompiledRules;
import io.mingcha.intake.Intake;
import io.mingcha.intake.IntakeResult;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import io.mingcha.scan.Scan;
import io.mingcha.scan.ScanListener;
import io.mingcha.scan.ScanResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An example of a rule whose rows are read, to be judged by the rule as it is or as it might be. */
record Case(Rule rule, Example example, IntakeResult intake) {
    /** @param book holds the rule and what it is made of */
    static Case read(RuleBook book, Rule rule, Example example, Dictionary dictionary) {
        return new Case(rule, example, Intake.of(tables(book, rule, example), dictionary));
    }

    /** The rules that are judged in the cases of the given ones, and so must be compiled. */
    static List<Rule> judged(RuleBook book, Collection<Rule> rules) {
        return book.withIngredients(rules.stream()
                .flatMap(rule -> together(book, rule).stream())
                .distinct()
                .toList());
    }

    /** A rule made of findings sees, in a scan, those of every rule whose records lie together as its own do. */
    private static List<Rule> together(RuleBook book, Rule rule) {
        return rule.madeOf().isEmpty()
                ? List.of(rule)
                : book.rules().stream()
                        .filter(other -> other.scope() == rule.scope())
                        .toList();
    }

    private static Map<String, List<Map<String, String>>> tables(RuleBook book, Rule rule, Example example) {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        for (Rule part : book.withIngredients(List.of(rule))) {
            part.tables().forEach(table -> tables.put(table, List.of()));
            part.cover().forEach(table -> tables.put(table, List.of()));
        }
        tables.putAll(example.given());
        tables.keySet().removeAll(example.absent());
        return tables;
    }

    /** The rows that cannot be read, which no example may have. */
    List<String> unread() {
        return intake.rejected().stream()
                .map(row -> "给出的行不能读入：表 " + row.table() + " 第 " + row.row() + " 行 " + row.column() + "“" + row.value()
                        + "”" + row.reason())
                .toList();
    }

    /**
     * What is missing, extra or different, in Chinese.
     *
     * @param book the rules with their figures
     * @param compiled when they are so
     */
    List<String> differences(RuleBook book, CompiledRules compiled) {
        Parameters parameters = Parameters.with(book, example.params());
        ScanResult result = new Scan(book, parameters, WorkCalendar.builder(), compiled, 1)
                .run(intake, example.asOf(), together(book, book.rule(rule.id())), ScanListener.NONE);
        List<Expectation> found = result.findings().stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .map(Expectation::of)
                .toList();
        List<String> faults = new ArrayList<>();
        for (Expectation one : example.expected()) {
            Expectation same = withKey(found, one.key());
            if (same == null) {
                faults.add("缺少：" + one.written());
            } else if (!one.isMetBy(same)) {
                faults.add("不同：应为 " + one.written() + "，实为 " + same.written());
            }
        }
        for (Expectation one : found) {
            if (withKey(example.expected(), one.key()) == null) {
                faults.add("多出：" + one.written());
            }
        }
        return faults;
    }

    private static @Nullable Expectation withKey(List<Expectation> list, String key) {
        return list.stream().filter(one -> one.key().equals(key)).findFirst().orElse(null);
    }
}
