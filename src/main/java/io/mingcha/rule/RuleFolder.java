package io.mingcha.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one rule folder: {@code rule.yaml} and {@code rule.drl}. Unknown keys are refused. */
final class RuleFolder {
    private static final List<String> KEYS = List.of(
            "version",
            "title",
            "checks",
            "scope",
            "tables",
            "cover",
            "looks_at",
            "needs_log",
            "ends",
            "effective",
            "judged",
            "parameters",
            "site",
            "basis",
            "summary",
            "evidence",
            "recommendation",
            "blind_spots");
    private static final Pattern MADE_OF = Pattern.compile("Flag\\s*\\(([^)]*)");
    private static final Pattern RULE_ID = Pattern.compile("\"([a-z-]+/[a-z0-9-]+)\"");

    private RuleFolder() {}

    static Rule read(RulePack pack, String id) {
        Rule kept = pack.kept(id);
        return kept == null ? understood(pack, id) : kept;
    }

    private static Rule understood(RulePack pack, String id) {
        String file = file(pack, id, "rule.yaml");
        YamlPlace yaml = YamlPlace.of(new Neighbours.InPack(pack, id), pack.place(file), pack.text(file));
        yaml.allowOnly(KEYS);
        String drl = pack.text(file(pack, id, "rule.drl"));
        return new Rule(
                id,
                (int) ParameterType.COUNT.parse(yaml.get("version").text()),
                yaml.get("title").text(),
                yaml.find("checks") == null ? "" : yaml.get("checks").text(),
                yaml.get("scope").oneOf(Scope.class),
                yaml.get("tables").texts(),
                texts(yaml.find("cover")),
                yaml.get("looks_at").text(),
                Effective.read(yaml.find("effective")),
                judged(yaml.get("judged")),
                parameters(yaml.find("parameters")),
                texts(yaml.find("site")),
                yaml.get("basis").texts(),
                yaml.get("summary").text(),
                evidence(yaml.find("evidence")),
                yaml.get("recommendation").text(),
                yaml.get("blind_spots").text(),
                madeOf(drl, id),
                isTrue(yaml.find("needs_log")),
                isTrue(yaml.find("ends")),
                drl);
    }

    /** The ids that the DRL's patterns of findings name. */
    private static Set<String> madeOf(String drl, String id) {
        Set<String> ids = new TreeSet<>();
        Matcher pattern = MADE_OF.matcher(drl);
        while (pattern.find()) {
            Matcher name = RULE_ID.matcher(pattern.group(1));
            while (name.find()) {
                ids.add(name.group(1));
            }
        }
        ids.remove(id);
        return ids;
    }

    private static String file(RulePack pack, String id, String name) {
        String file = id + "/" + name;
        if (!pack.has(file)) {
            throw new RuleFault(pack.place(id), "缺少 " + name);
        }
        return file;
    }

    private static List<String> texts(@Nullable YamlPlace list) {
        return list == null ? List.of() : list.texts();
    }

    private static boolean isTrue(@Nullable YamlPlace flag) {
        if (flag != null && !flag.text().equals("true")) {
            throw flag.fault("只能写 true，不是则不写");
        }
        return flag != null;
    }

    private static Map<String, Judgement> judged(YamlPlace judged) {
        Map<String, Judgement> judgements = new LinkedHashMap<>();
        judged.entries().forEach((word, place) -> {
            place.allowOnly(List.of("severity", "grade", "ladder", "when"));
            judgements.put(
                    word,
                    new Judgement(
                            place.get("severity").oneOf(Severity.class),
                            place.get("grade").oneOf(Grade.class),
                            place.get("ladder").ladder(),
                            place.find("when") == null ? "" : place.get("when").text()));
        });
        return judgements;
    }

    private static Map<String, Parameter> parameters(@Nullable YamlPlace parameters) {
        Map<String, Parameter> read = new LinkedHashMap<>();
        if (parameters != null) {
            parameters.entries().forEach((key, place) -> read.putAll(ParameterReader.shipped(key, place)));
        }
        return read;
    }

    private static Map<String, List<String>> evidence(@Nullable YamlPlace evidence) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        if (evidence != null) {
            evidence.entries().forEach((table, place) -> cells.put(table, place.texts()));
        }
        return cells;
    }
}
