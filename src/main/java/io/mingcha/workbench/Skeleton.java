package io.mingcha.workbench;

import io.mingcha.rule.Scope;
import io.mingcha.rule.YamlPlace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a new rule about a table begins with: a condition that means something, a row that it flags and one just inside its
 * limit. It passes its own examples before anybody edits it.
 *
 * @param table whose rows it looks at
 */
public record Skeleton(String table, YamlPlace yaml) {
    private static final String RESOURCE = "skeletons.yaml";

    /** The skeletons there are, by table. */
    public static Map<String, Skeleton> shipped() {
        try (InputStream in = Skeleton.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            Map<String, Skeleton> skeletons = new LinkedHashMap<>();
            YamlPlace.of(RESOURCE, new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .entries()
                    .forEach((table, place) -> skeletons.put(table, new Skeleton(table, place)));
            return skeletons;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The scopes its rows can lie in, the usual one first. */
    public List<Scope> scopes() {
        return yaml.get("scopes").entries().keySet().stream()
                .map(name -> Scope.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    }

    /**
     * The files of the new rule's folder, by name.
     *
     * @param id topic and name
     * @param title what its findings will be called
     * @param scope one of {@link #scopes}
     */
    public Map<String, String> files(String id, String title, Scope scope) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("rule.yaml", ruleYaml(title, scope));
        files.put("rule.drl", drl(id, scope));
        files.put("examples.yaml", examples(scope));
        return files;
    }

    private String ruleYaml(String title, Scope scope) {
        YamlPlace limit = yaml.find("limit");
        List<String> lines = new ArrayList<>();
        lines.add("# 由 mingcha rules new 写出的样本，能通过自己的例子；逐项改成本单位的规则，改后用 rules test 检验。");
        lines.add("version: 1");
        lines.add("title: " + quoted(title));
        lines.add("checks: 待填：用一两句话写明查什么。");
        lines.add("scope: " + word(scope));
        lines.add("tables: " + list("tables", List.of(table)));
        if (yaml.find("cover") != null) {
            lines.add("cover: " + list("cover", List.of()));
        }
        lines.add("looks_at: " + table);
        lines.add("judged:");
        lines.add("    base: {severity: hint, grade: lead, ladder: F0}");
        if (limit != null) {
            lines.add("parameters:");
            YamlPlace unit = limit.find("unit");
            lines.add("    " + limit.get("key").text() + ": {type: "
                    + limit.get("type").text() + (unit == null ? "" : ", unit: " + unit.text()) + ", value: \""
                    + limit.get("value").text() + "\", meaning: "
                    + limit.get("meaning").text() + "}");
        }
        if (yaml.find("site") != null) {
            lines.add("site: " + list("site", List.of()));
        }
        lines.add("basis: [待填：文件名称与条款]");
        lines.add("summary: " + quoted("比对发现" + yaml.get("summary").text() + "，请核实。"));
        lines.add("evidence: {" + table + ": " + list("evidence", List.of()) + "}");
        lines.add("recommendation: 待填：核实什么、怎样处理。");
        lines.add("blind_spots: 待填：看不到什么，什么情形会误报。");
        return String.join("\n", lines) + "\n";
    }

    private String drl(String id, Scope scope) {
        YamlPlace limit = yaml.find("limit");
        String when = yaml.get("when").text();
        if (limit != null) {
            when = when.replace(
                    "{limit}", "limit(\"" + id + "." + limit.get("key").text() + "\")");
        }
        YamlPlace lean = yaml.find("lean");
        return "package mingcha.rules." + id.substring(0, id.indexOf('/')).replace('-', '_') + "\n\n"
                + "import io.mingcha.fact.*\n"
                + "import io.mingcha.finding.Flag\n\n"
                + "rule \"" + id + "\"\n"
                + "when\n"
                + "    $row : " + yaml.get("fact").text() + "(" + when + ")\n"
                + "then\n"
                + "    channels[\"findings\"].send(Flag.of(drools.getRule().getName(), $row)\n"
                + "        ." + yaml.get("scopes").get(word(scope)).text()
                + (lean == null ? "" : "\n        .leaning(" + lean.text() + ")") + ");\n"
                + "end\n";
    }

    private String examples(Scope scope) {
        YamlPlace expect = yaml.get("expect");
        YamlPlace own = expect.find(word(scope));
        String subject = (own == null ? expect.get("subject") : own).text();
        List<String> lines = new ArrayList<>();
        lines.add("as_of: 2026-03-31");
        YamlPlace given = yaml.find("given");
        if (given != null) {
            lines.add("given:");
            given.entries().forEach((name, row) -> lines.add("    " + name + ": [" + row.text() + "]"));
        }
        lines.add("must_flag:");
        lines.add("    - name: 刚好超出");
        lines.add("      given:");
        lines.add("          " + table + ": [" + yaml.get("flags").text() + "]");
        lines.add("      expect: [{key: \"" + expect.get("key").text()
                + "\", severity: hint, grade: lead, ladder: F0, date: "
                + expect.get("date").text() + ", subject: "
                + subject + "}]");
        lines.add("must_not_flag:");
        lines.add("    - name: 恰在限内");
        lines.add("      given:");
        lines.add("          " + table + ": [" + yaml.get("passes").text() + "]");
        return String.join("\n", lines) + "\n";
    }

    private String list(String key, List<String> otherwise) {
        YamlPlace list = yaml.find(key);
        return "[" + String.join(", ", list == null ? otherwise : list.texts()) + "]";
    }

    private static String word(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
