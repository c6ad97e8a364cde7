package io.mingcha.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters, a rule's own and a site's. A value is written plainly, or as a list of {@code {from, value}}. A
 * parameter may be a table: each of its cells is then a parameter whose key names the way to it, as in {@code
 * limits.tier1.leader}, and all of them are given together. A table that has a layout may be a file: {@code {file: …}}.
 */
final class ParameterReader {
    private static final String FILE = "file";

    private ParameterReader() {}

    /** The parameter of a rule, or the cells of one that is a table, by key. */
    static Map<String, Parameter> shipped(String key, YamlPlace place) {
        place.allowOnly(List.of("type", "unit", "value", "meaning", "layout"));
        ParameterType type = place.get("type").oneOf(ParameterType.class);
        String unit = place.find("unit") == null ? "" : place.get("unit").text();
        String meaning = place.get("meaning").text();
        YamlPlace laidOut = place.find("layout");
        TableLayout layout = laidOut == null ? null : TableLayout.read(laidOut);
        YamlPlace value = place.get("value");
        Map<String, Parameter> cells = new LinkedHashMap<>();
        cells(key, value, layout)
                .forEach((cell, words) -> cells.put(
                        cell,
                        new Parameter(
                                cell,
                                type,
                                unit,
                                words.isEmpty() ? meaning : meaning + "：" + words,
                                layout,
                                null,
                                List.of())));
        return changed(cells, key, value);
    }

    /** The keys of the parameter's cells, each with what tells it from the others; just its own where it is no table. */
    private static Map<String, String> cells(String key, YamlPlace value, @Nullable TableLayout layout) {
        if (layout != null) {
            return layout.cells(key);
        }
        List<YamlPlace> dated = value.node().isArray() ? value.elements() : List.of();
        Map<String, YamlPlace> written =
                written(key, dated.isEmpty() ? value : dated.get(0).get("value"));
        if (value.node().isArray() && (dated.isEmpty() || written.containsKey(key))) {
            throw value.fault("应为自始有效的值");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        written.keySet()
                .forEach(cell -> cells.put(
                        cell, cell.substring(key.length()).replace('.', ' ').strip()));
        return cells;
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
        if (!value.node().isArray() && value.find(FILE) == null) {
            Map<String, YamlPlace> written = written(cells, key, value);
            cells.forEach((name, cell) -> changed.put(name, cell.with(number(cell, written, value), List.of())));
            return changed;
        }
        Map<LocalDate, Map<String, Long>> byDate =
                value.node().isArray() ? dated(cells, key, value) : ofFile(cells, key, value);
        cells.forEach((name, cell) -> {
            List<DatedValue> changes = new ArrayList<>();
            byDate.forEach(
                    (from, figures) -> changes.add(new DatedValue(from, Objects.requireNonNull(figures.get(name)))));
            changed.put(name, cell.with(cell.initial(), changes));
        });
        return changed;
    }

    private static Map<LocalDate, Map<String, Long>> dated(Map<String, Parameter> cells, String key, YamlPlace value) {
        Map<LocalDate, Map<String, Long>> byDate = new LinkedHashMap<>();
        for (YamlPlace element : value.elements()) {
            element.allowOnly(List.of("from", "value"));
            LocalDate from = element.get("from").date();
            Map<String, YamlPlace> written = written(cells, key, element.get("value"));
            Map<String, Long> figures = new LinkedHashMap<>();
            cells.forEach((name, cell) -> figures.put(name, number(cell, written, value)));
            if (byDate.put(from, figures) != null) {
                throw element.fault("起始日期 " + from + " 重复");
            }
        }
        return byDate;
    }

    /** The name of a file is understood from the folder of the file that names it. */
    private static Map<LocalDate, Map<String, Long>> ofFile(Map<String, Parameter> cells, String key, YamlPlace value) {
        value.allowOnly(List.of(FILE));
        Parameter cell = cells.values().iterator().next();
        TableLayout layout = cell.layout();
        if (layout == null) {
            throw value.fault("这个参数不能写成文件");
        }
        String name = value.get(FILE).text();
        String place = value.neighbours().place(name);
        return value.neighbours().read(name, file -> FigureTable.read(file, place, layout, key, cell.type()));
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
