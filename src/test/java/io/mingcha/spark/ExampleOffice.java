package io.mingcha.spark;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The given rows of the examples of all rules as one office: every example has people, units and papers of its own, told by
 * a prefix to their ids. A table is split into several files.
 */
final class ExampleOffice {
    private static final int FILES = 3;

    private final Dictionary dictionary = Dictionary.shipped();
    private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    private int examples;

    private ExampleOffice() {}

    /** Writes the office into a folder. */
    static Path write(Path folder) throws IOException {
        ExampleOffice office = new ExampleOffice();
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            files.filter(file -> file.endsWith("examples.yaml"))
                    .filter(file -> !file.toString().contains("ledger"))
                    .sorted()
                    .forEach(office::add);
        }
        for (Map.Entry<String, List<Map<String, String>>> table : office.tables.entrySet()) {
            for (int file = 0; file < FILES; file++) {
                office.write(folder, office.dictionary.table(table.getKey()), table.getValue(), file);
            }
        }
        return folder;
    }

    private void add(Path file) {
        JsonNode root = new YAMLMapper().readTree(file.toFile());
        for (String list : List.of("must_flag", "must_not_flag")) {
            for (JsonNode example : root.path(list)) {
                examples++;
                add(root.path("given"));
                add(example.path("given"));
            }
        }
    }

    private void add(JsonNode given) {
        given.properties()
                .forEach(table -> table.getValue()
                        .forEach(row -> tables.computeIfAbsent(table.getKey(), name -> new ArrayList<>())
                                .add(row(dictionary.table(table.getKey()), row))));
    }

    private Map<String, String> row(Table table, JsonNode row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.properties().forEach(cell -> {
            Column column = table.column(cell.getKey());
            String text = cell.getValue().asString();
            cells.put(cell.getKey(), text.isEmpty() ? "" : own(column, text));
        });
        return cells;
    }

    private String own(Column column, String text) {
        boolean id = column.name().endsWith("_id")
                || column.refers() != null
                || column.name().equals("invoice_no");
        String prefix = "E" + examples + "-";
        return switch (column.type()) {
            case IDS -> Arrays.stream(text.split(";")).map(one -> prefix + one).collect(Collectors.joining(";"));
            default -> id ? prefix + text : text;
        };
    }

    private void write(Path folder, Table table, List<Map<String, String>> rows, int file) {
        Path path = folder.resolve(table.name() + "-" + file + ".csv");
        try (CsvWriter csv = CsvWriter.builder().build(path)) {
            csv.writeRecord(table.columns().stream().map(Column::name).toList());
            for (int row = file; row < rows.size(); row += FILES) {
                Map<String, String> cells = rows.get(row);
                csv.writeRecord(table.columns().stream()
                        .map(column -> cells.getOrDefault(column.name(), ""))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
