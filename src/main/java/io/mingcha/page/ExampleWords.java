package io.mingcha.page;

import io.mingcha.contract.Example;
import io.mingcha.contract.Expectation;
import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.ColumnType;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells an example in words: the rows that are given, by the Chinese names of tables, columns and codes, and what comes of it. */
final class ExampleWords {
    private static final int MOST_ROWS = 6;

    private final Dictionary dictionary;

    ExampleWords(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    void add(Markdown page, Example example) {
        page.paragraph((example.mustFlag() ? "**会列出：" : "**不会列出：") + example.name() + "。** 截至 " + example.asOf()
                + (example.params() == null ? "" : "，本单位另设了参数") + "，有这些记录：");
        List<String> rows = new ArrayList<>();
        example.given().forEach((name, given) -> {
            Table table = dictionary.table(name);
            List<Map<String, String>> told =
                    given.stream().filter(row -> matters(name, row, example)).toList();
            told.stream().limit(MOST_ROWS).forEach(row -> rows.add(table.title() + "：" + words(table, row)));
            if (told.size() > MOST_ROWS) {
                rows.add(table.title() + "：……这样的共 " + told.size() + " 行");
            }
        });
        page.list(rows);
        page.paragraph(example.mustFlag() ? "结果列出 " + example.expected().size() + " 条：" : "结果：不列出。");
        page.list(example.expected().stream()
                .limit(MOST_ROWS)
                .map(one -> result(one, example))
                .toList());
    }

    /** Whether a person or unit is named in a row of another table; every row of other tables matters. */
    private static boolean matters(String name, Map<String, String> row, Example example) {
        String id = row.get(name.equals("persons") ? "person_id" : name.equals("units") ? "unit_id" : "");
        return id == null
                || example.given().entrySet().stream()
                        .filter(other -> !other.getKey().equals(name))
                        .flatMap(other -> other.getValue().stream())
                        .anyMatch(other -> other.values().stream()
                                .anyMatch(cell -> List.of(cell.split("[;；、]")).contains(id)));
    }

    private static String words(Table table, Map<String, String> row) {
        return table.columns().stream()
                .filter(column -> !row.getOrDefault(column.name(), "").isBlank())
                .map(column -> column.chinese() + " " + word(column, row.getOrDefault(column.name(), "")))
                .collect(Collectors.joining("，"));
    }

    private static String word(Column column, String cell) {
        if (column.type() == ColumnType.BOOL) {
            return cell.equals("true") ? "是" : cell.equals("false") ? "否" : cell;
        }
        if (column.type() == ColumnType.MONEY) {
            return cell + " 元";
        }
        return column.codes().stream()
                .filter(code -> code.name().equals(cell))
                .findFirst()
                .map(code -> code.chinese())
                .orElse(cell);
    }

    private static String result(Expectation one, Example example) {
        String subject = one.subject();
        return (subject == null ? "" : named(subject, example) + "，") + one.date() + "，"
                + one.severity().chinese() + "，" + one.grade().chinese() + "，建议 "
                + one.ladder().code() + " "
                + one.ladder().chinese() + (one.selfReported() ? "（已自查报告，降一级）" : "");
    }

    private static String named(String subject, Example example) {
        String person = name(example.given().get("persons"), "person_id", subject);
        String unit = name(example.given().get("units"), "unit_id", subject);
        return person != null ? person : unit != null ? unit : subject;
    }

    private static @Nullable String name(@Nullable List<Map<String, String>> rows, String key, String id) {
        return rows == null
                ? null
                : rows.stream()
                        .filter(row -> id.equals(row.get(key)))
                        .map(row -> row.get("name"))
                        .findFirst()
                        .orElse(null);
    }
}
