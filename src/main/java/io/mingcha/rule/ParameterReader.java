package io.mingcha.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads parameters, a rule's own and a site's. A value is written plainly, or as a list of {@code {from, value}}. A
 * parameter may be a table: each of its cells is then a parameter whose key names the way to it, as in {@code
 * limits.tier1.leader}, and all of them are given together.
 */
final class ParameterReader {
    private ParameterReader() {}

    /** The parameter of a rule, or the cells of one that is a table, by key. */
    static Map<String, Parameter> shipped(String key, YamlPlace place) {
        place.allowOnly(List.of("type", "value", "meaning"));
        ParameterType type = place.get("type").oneOf(ParameterType.class);
        String meaning = place.get("meaning").text();
        YamlPlace value = place.get("value");
        List<YamlPlace> dated = value.node().isArray() ? value.elements() : List.of();
        Map<String, YamlPlace> written =
                written(key, dated.isEmpty() ? value : dated.get(0).get("value"));
        if (value.node().isArray() && (dated.isEmpty() || written.containsKey(key))) {
            throw value.fault("应为自始有效的值");
        }
        Map<String, Parameter> cells = new LinkedHashMap<>();
        for (String cell : written.keySet()) {
            String way = cell.substring(key.length()).replace('.', ' ');
            cells.put(cell, new Parameter(cell, type, meaning + way, null, List.of()));
        }
        return changed(cells, key, value);
    }

    /**
     * The parameter, or the cells of one that is a table, with other values. Before the first of a list of dated values
     * a plain one goes on.
     *
     * @param cells the parameters as they were, by key
     * @throws RuleFault if a value has not the form it should, or a table has not just these cells
     */
    static Map<String, Parameter> changed(Map<String, Parameter> cells, String key, YamlPlace value) {
        Map<String, Parameter> changed = new LinkedHashMap<>();
        if (!value.node().isArray()) {
            Map<String, YamlPlace> written = written(cells, key, value);
            cells.forEach((name, cell) -> changed.put(name, cell.with(number(cell, written, value), List.of())));
            return changed;
        }
        Map<LocalDate, Map<String, YamlPlace>> byDate = new LinkedHashMap<>();
        for (YamlPlace element : value.elements()) {
            element.allowOnly(List.of("from", "value"));
            LocalDate from = element.get("from").date();
            if (byDate.put(from, written(cells, key, element.get("value"))) != null) {
                throw element.fault("起始日期 " + from + " 重复");
            }
        }
        cells.forEach((name, cell) -> {
            List<DatedValue> changes = new ArrayList<>();
            byDate.forEach((from, written) -> changes.add(new DatedValue(from, number(cell, written, value))));
            changed.put(name, cell.with(cell.initial(), changes));
        });
        return changed;
    }

    /** What is written, by the key of the cell; refused where there is no such cell. */
    private static Map<String, YamlPlace> written(Map<String, Parameter> cells, String key, YamlPlace value) {
        Map<String, YamlPlace> written = cells.containsKey(key) ? Map.of(key, value) : written(key, value);
        written.forEach((name, place) -> {
            if (!cells.containsKey(name)) {
                throw place.fault("不认识的项 " + name);
            }
        });
        return written;
    }

    private static Map<String, YamlPlace> written(String key, YamlPlace value) {
        if (!value.node().isObject()) {
            return Map.of(key, value);
        }
        Map<String, YamlPlace> written = new LinkedHashMap<>();
        value.entries().forEach((name, place) -> written.putAll(written(key + "." + name, place)));
        return written;
    }

    private static long number(Parameter cell, Map<String, YamlPlace> written, YamlPlace place) {
        YamlPlace value = written.get(cell.key());
        if (value == null) {
            throw place.fault("缺少 " + cell.key());
        }
        try {
            return cell.type().parse(value.text());
        } catch (IllegalArgumentException e) {
            throw value.fault("“" + value.text() + "”" + e.getMessage());
        }
    }
}
