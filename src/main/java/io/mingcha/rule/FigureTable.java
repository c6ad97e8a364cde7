package io.mingcha.rule;

import io.mingcha.dictionary.ColumnType;
import io.mingcha.intake.PlainTable;
import io.mingcha.intake.PlainTable.Line;
import io.mingcha.intake.UnreadableFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a table of figures that people edit as a csv or xlsx file. Whatever is wrong is told, each with its cell. */
final class FigureTable {
    private final PlainTable table;
    private final TableLayout layout;
    private final String key;
    private final ParameterType type;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<LocalDate, Map<String, Long>> figures = new TreeMap<>();
    private final Map<LocalDate, Set<String>> words = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private FigureTable(PlainTable table, TableLayout layout, String key, ParameterType type) {
        this.table = table;
        this.layout = layout;
        this.key = key;
        this.type = type;
    }

    /**
     * The figures by their first day, then by key: each day has all of them.
     *
     * @param place how complaints name the file
     * @param key of the parameter that the table is
     * @throws RuleFault telling everything that is wrong with the file
     */
    static Map<LocalDate, Map<String, Long>> read(
            Path file, String place, TableLayout layout, String key, ParameterType type) {
        try {
            PlainTable table = PlainTable.read(file, header -> columnType(header, layout, type));
            FigureTable read = new FigureTable(table, layout, key, type);
            read.header();
            if (read.faults.isEmpty()) {
                table.lines().forEach(read::line);
                read.gaps();
            }
            if (!read.faults.isEmpty()) {
                throw new RuleFault(place, String.join("；", read.faults));
            }
            return read.figures;
        } catch (UnreadableFileException e) {
            throw new RuleFault(place, e.reason());
        }
    }

    private static ColumnType columnType(String header, TableLayout layout, ParameterType type) {
        if (header.equals(TableLayout.FROM)) {
            return ColumnType.DATE;
        }
        if (!layout.columns().containsKey(header)) {
            return ColumnType.TEXT;
        }
        return switch (type) {
            case MONEY -> ColumnType.MONEY;
            case COUNT -> ColumnType.INT;
            case TIME -> ColumnType.TIME;
            case DATE -> ColumnType.DATE;
            case DURATION, SHARE -> ColumnType.TEXT;
        };
    }

    private void header() {
        Set<String> wanted = new LinkedHashSet<>(List.of(TableLayout.FROM, layout.title()));
        wanted.addAll(layout.columns().keySet());
        Line header = table.header();
        for (int column = 0; column < header.cells().size(); column++) {
            String title = header.cell(column);
            if (title.isEmpty()) {
                continue;
            }
            if (!wanted.contains(title)) {
                fault(header, column, "不认识的标题“" + title + "”，应为 " + String.join("、", wanted));
            } else if (columns.put(title, column) != null) {
                fault(header, column, "标题“" + title + "”重复");
            }
        }
        for (String title : wanted) {
            if (!columns.containsKey(title)) {
                faults.add(table.file() + " 第 " + header.number() + " 行缺少标题“" + title + "”");
            }
        }
    }

    private void line(Line line) {
        for (int column = 0; column < line.cells().size(); column++) {
            if (!columns.containsValue(column) && !line.cell(column).isEmpty()) {
                fault(line, column, "“" + line.cell(column) + "”不在任何标题之下");
            }
        }
        LocalDate from = from(line);
        int wordColumn = column(layout.title());
        String word = line.cell(wordColumn);
        String part = layout.lines().get(word);
        if (part == null) {
            String choice = String.join("、", layout.lines().keySet());
            fault(line, wordColumn, word.isEmpty() ? "空白，应为 " + choice : "不认识的词“" + word + "”，应为 " + choice);
        }
        if (from != null
                && part != null
                && !words.computeIfAbsent(from, day -> new LinkedHashSet<>()).add(word)) {
            fault(line, wordColumn, "起始日期 " + from + " 的“" + word + "”重复");
        }
        layout.columns().forEach((title, columnPart) -> {
            Long figure = figure(line, column(title));
            if (figure != null && from != null && part != null) {
                figures.computeIfAbsent(from, day -> new HashMap<>()).put(key + "." + part + "." + columnPart, figure);
            }
        });
    }

    private @Nullable LocalDate from(Line line) {
        int column = column(TableLayout.FROM);
        String text = line.cell(column);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            fault(line, column, (text.isEmpty() ? "空白，" : "“" + text + "”") + "应为日期，如 2026-03-31");
            return null;
        }
    }

    private @Nullable Long figure(Line line, int column) {
        String text = line.cell(column);
        try {
            return type.parse(text);
        } catch (IllegalArgumentException e) {
            fault(line, column, (text.isEmpty() ? "空白，" : "“" + text + "”") + e.getMessage());
            return null;
        }
    }

    /** Before a later day the table of an earlier one holds, and so each must be whole. */
    private void gaps() {
        words.forEach((from, given) -> layout.lines().keySet().stream()
                .filter(word -> !given.contains(word))
                .forEach(word -> faults.add(table.file() + " 起始日期 " + from + " 缺少“" + word + "”一行")));
        if (words.isEmpty() && faults.isEmpty()) {
            faults.add(table.file() + " 标题之下没有内容");
        }
    }

    private int column(String title) {
        return columns.getOrDefault(title, Integer.MAX_VALUE);
    }

    private void fault(Line line, int column, String why) {
        faults.add(table.place(line, column) + "：" + why);
    }
}
