package io.mingcha.rule;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The figures of all rules and of the site, with the office's own values in place of the shipped ones. Immutable. */
public final class Parameters implements Serializable {
    private static final long serialVersionUID = 1;

    /** The prefix of the site's own values among the keys. */
    public static final String SITE = "site";

    private static final Pattern NAME_IN_BRACES = Pattern.compile("\\{([a-z_]+)}");

    private static final List<Parameter> SITE_DEFAULTS = List.of(
            site("work_start", ParameterType.TIME, "上班时间", "08:30"),
            site("noon_start", ParameterType.TIME, "午休开始", "12:00"),
            site("noon_end", ParameterType.TIME, "午休结束", "14:00"),
            site("work_end", ParameterType.TIME, "下班时间", "17:30"),
            site("half_day_after", ParameterType.DURATION, "超过此时长按半日计", "30min"));

    private final Map<String, Parameter> byKey;
    private final Map<String, Effective> effective = new HashMap<>();

    private Parameters(Map<String, Parameter> byKey, RuleBook book) {
        this.byKey = byKey;
        for (Rule rule : book.rules()) {
            effective.put(rule.id(), rule.effective());
        }
    }

    /**
     * The rules' own figures, changed by a parameters file.
     *
     * @param file the site's file; null for none
     * @throws RuleFault if the file names an unknown rule or parameter, or a value in a form it cannot have
     */
    public static Parameters of(RuleBook book, @Nullable Path file) {
        return with(book, file == null ? null : YamlPlace.read(file));
    }

    /** As {@link #of(RuleBook, Path)}, from what such a file would hold; null for nothing. */
    public static Parameters with(RuleBook book, @Nullable YamlPlace file) {
        Map<String, Parameter> byKey = new LinkedHashMap<>();
        SITE_DEFAULTS.forEach(parameter -> byKey.put(SITE + "." + parameter.key(), parameter));
        for (Rule rule : book.rules()) {
            rule.parameters().forEach((key, parameter) -> byKey.put(rule.id() + "." + key, parameter));
        }
        if (file != null && !file.node().isMissingNode()) {
            file.allowOnly(List.of("site", "rules"));
            change(byKey, SITE, file.find("site"));
            YamlPlace rules = file.find("rules");
            if (rules != null) {
                rules.entries().forEach((id, place) -> {
                    if (book.find(id) == null) {
                        throw place.fault("没有规则 " + id);
                    }
                    change(byKey, id, place);
                });
            }
        }
        return new Parameters(byKey, book);
    }

    /**
     * The number that stands for a parameter on a day.
     *
     * @param key {@code <rule id>.<parameter>} or {@code site.<value>}
     * @throws IllegalArgumentException if there is no such parameter
     */
    public long on(String key, LocalDate day) {
        return parameter(key).on(day);
    }

    /** The number that stands for a cell of a table on a day; null where the table does not hold yet. */
    public @Nullable Long find(String key, LocalDate day) {
        return parameter(key).find(day);
    }

    /** Whether there is such a parameter, or such a table of parameters. */
    public boolean has(String key) {
        return byKey.containsKey(key) || byKey.keySet().stream().anyMatch(cell -> cell.startsWith(key + "."));
    }

    /** All figures over time, one a line: where they are the same, rules decide the same. */
    public String written() {
        StringBuilder written = new StringBuilder();
        byKey.forEach((key, parameter) -> written.append(key)
                .append(' ')
                .append(parameter.initial())
                .append(' ')
                .append(parameter.changes())
                .append('\n'));
        return written.toString();
    }

    /** The parameter of that key; an IllegalArgumentException if there is none. */
    public Parameter parameter(String key) {
        Parameter parameter = byKey.get(key);
        if (parameter == null) {
            throw new IllegalArgumentException("no parameter " + key);
        }
        return parameter;
    }

    /** Whether a rule counts rows of that day. */
    public boolean inForce(String ruleId, LocalDate day) {
        return effective.getOrDefault(ruleId, Effective.ALWAYS).includes(day);
    }

    /** The values of a rule on a day, with the site's values it leans on, as people read them. */
    public Map<String, String> printed(Rule rule, LocalDate day) {
        Map<String, String> printed = new LinkedHashMap<>();
        for (String key : rule.site()) {
            Parameter parameter = parameter(SITE + "." + key);
            printed.put(key, parameter.printed(day));
        }
        for (String key : rule.parameters().keySet()) {
            Parameter parameter = parameter(rule.id() + "." + key);
            printed.put(key, parameter.printed(day));
        }
        return printed;
    }

    /**
     * A text of a rule with its figures and the site's, as people read them, in place of their names in braces.
     *
     * @throws RuleFault if a name is none of a figure that the rule has or leans on
     */
    public String filled(Rule rule, String text) {
        return NAME_IN_BRACES.matcher(text).replaceAll(match -> {
            String name = match.group(1);
            if (!rule.parameters().containsKey(name) && !rule.site().contains(name)) {
                throw new RuleFault(rule.id(), "文字里的 {" + name + "} 不是它的参数");
            }
            String owner = rule.parameters().containsKey(name) ? rule.id() : SITE;
            return Matcher.quoteReplacement(parameter(owner + "." + name).written());
        });
    }

    /** Whether a value that {@link #printed} gives for a rule depends on the day. */
    public boolean varies(Rule rule) {
        return rule.site().stream().anyMatch(key -> varies(SITE + "." + key))
                || rule.parameters().keySet().stream().anyMatch(key -> varies(rule.id() + "." + key));
    }

    private boolean varies(String key) {
        return !parameter(key).changes().isEmpty();
    }

    private static void change(Map<String, Parameter> byKey, String owner, @Nullable YamlPlace values) {
        if (values == null) {
            return;
        }
        values.entries().forEach((key, place) -> {
            Map<String, Parameter> cells = cells(byKey, owner, key);
            if (cells.isEmpty()) {
                throw place.fault("没有参数 " + key);
            }
            ParameterReader.changed(cells, key, place)
                    .forEach((name, parameter) -> byKey.put(owner + "." + name, parameter));
        });
    }

    /** The parameter of that name, or the cells of the table of that name; empty where there is neither. */
    private static Map<String, Parameter> cells(Map<String, Parameter> byKey, String owner, String key) {
        Map<String, Parameter> cells = new LinkedHashMap<>();
        String name = owner + "." + key;
        if (!key.contains(".")) {
            byKey.forEach((full, parameter) -> {
                if (full.equals(name) || full.startsWith(name + ".")) {
                    cells.put(parameter.key(), parameter);
                }
            });
        }
        return cells;
    }

    private static Parameter site(String key, ParameterType type, String meaning, String value) {
        return new Parameter(key, type, "", meaning, null, type.parse(value), List.of());
    }
}
