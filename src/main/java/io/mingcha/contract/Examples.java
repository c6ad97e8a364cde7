package io.mingcha.contract;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.rule.Grade;
import io.mingcha.rule.RuleFault;
import io.mingcha.rule.Severity;
import io.mingcha.rule.YamlPlace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code examples.yaml} of a rule folder. Unknown keys, tables and columns are refused. */
final class Examples {
    static final String FILE = "examples.yaml";

    private static final List<String> KEYS =
            List.of("as_of", "given", "params", "must_flag", "must_not_flag", Equivalents.KEY);
    private static final List<String> CASE_KEYS = List.of("name", "as_of", "params", "absent", "given");
    private static final List<String> FLAGGED_KEYS = List.of("name", "as_of", "params", "absent", "given", "expect");
    private static final List<String> EXPECTED_KEYS =
            List.of("key", "severity", "grade", "ladder", "date", "subject", "self_reported", "evidence");

    private final Dictionary dictionary;
    private final YamlPlace root;
    private final Map<String, List<Map<String, String>>> common;
    private final List<Example> examples = new ArrayList<>();

    private Examples(Dictionary dictionary, YamlPlace root) {
        this.dictionary = dictionary;
        this.root = root;
        root.allowOnly(KEYS);
        this.common = given(root.find("given"));
    }

    /**
     * The cases of a rule folder, those that must be flagged first.
     *
     * @throws RuleFault naming the place, if the file is missing or cannot be understood
     */
    static List<Example> read(Path folder, Dictionary dictionary) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new RuleFault(folder.toString(), "缺少 " + FILE);
        }
        Examples read = new Examples(dictionary, YamlPlace.read(file));
        read.add("must_flag", FLAGGED_KEYS);
        read.add("must_not_flag", CASE_KEYS);
        Set<String> names = new HashSet<>();
        for (Example example : read.examples) {
            if (!names.add(example.name())) {
                throw read.root.fault("例子重名：" + example.name());
            }
        }
        return read.examples;
    }

    private void add(String list, List<String> keys) {
        List<YamlPlace> cases = root.get(list).elements();
        if (cases.isEmpty()) {
            throw root.fault(list + " 至少要有一个例子");
        }
        for (YamlPlace place : cases) {
            place.allowOnly(keys);
            examples.add(new Example(
                    place.get("name").text(),
                    asOf(place),
                    place.find("params") != null ? place.find("params") : root.find("params"),
                    absent(place.find("absent")),
                    joined(given(place.find("given"))),
                    keys == FLAGGED_KEYS ? expected(place.get("expect")) : List.of()));
        }
    }

    private LocalDate asOf(YamlPlace place) {
        YamlPlace own = place.find("as_of");
        return own == null ? root.get("as_of").date() : own.date();
    }

    private Set<String> absent(@Nullable YamlPlace tables) {
        Set<String> absent = new HashSet<>();
        if (tables != null) {
            for (YamlPlace table : tables.elements()) {
                absent.add(table(table.text(), table).name());
            }
        }
        return absent;
    }

    private Map<String, List<Map<String, String>>> joined(Map<String, List<Map<String, String>>> own) {
        Map<String, List<Map<String, String>>> all = new LinkedHashMap<>(common);
        own.forEach((table, rows) -> {
            List<Map<String, String>> both = new ArrayList<>(common.getOrDefault(table, List.of()));
            both.addAll(rows);
            all.put(table, both);
        });
        return all;
    }

    private Map<String, List<Map<String, String>>> given(@Nullable YamlPlace tables) {
        Map<String, List<Map<String, String>>> given = new LinkedHashMap<>();
        if (tables != null) {
            tables.entries().forEach((name, place) -> {
                Table table = table(name, place);
                given.put(
                        name,
                        place.elements().stream().map(row -> row(table, row)).toList());
            });
        }
        return given;
    }

    private static Map<String, String> row(Table table, YamlPlace place) {
        Map<String, String> row = new LinkedHashMap<>();
        place.entries().forEach((name, cell) -> {
            if (table.columns().stream().noneMatch(column -> column.name().equals(name))) {
                throw cell.fault("表 " + table.name() + " 没有列 " + name);
            }
            row.put(name, cell.cell());
        });
        return row;
    }

    private Table table(String name, YamlPlace place) {
        Table table = dictionary.find(name);
        if (table == null) {
            throw place.fault("没有表 " + name);
        }
        return table;
    }

    private static List<Expectation> expected(YamlPlace list) {
        List<Expectation> expected = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (YamlPlace place : list.elements()) {
            place.allowOnly(EXPECTED_KEYS);
            if (!keys.add(place.get("key").text())) {
                throw place.fault("同一个 key 写了两次");
            }
            YamlPlace subject = place.find("subject");
            YamlPlace selfReported = place.find("self_reported");
            YamlPlace evidence = place.find("evidence");
            expected.add(new Expectation(
                    place.get("key").text(),
                    place.get("severity").oneOf(Severity.class),
                    place.get("grade").oneOf(Grade.class),
                    place.get("ladder").ladder(),
                    place.get("date").date(),
                    subject == null ? null : subject.text(),
                    selfReported != null && selfReported.text().equals("true"),
                    evidence == null ? null : evidence.texts()));
        }
        if (expected.isEmpty()) {
            throw list.fault("至少要有一条线索");
        }
        return expected;
    }
}
