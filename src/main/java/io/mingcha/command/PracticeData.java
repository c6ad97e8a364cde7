package io.mingcha.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.mingcha.contract.Example;
import io.mingcha.contract.RuleContract;
import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.engine.RuleCache;
import io.mingcha.intake.DataTemplates;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A small data folder out of the rules' own examples, for a run that goes the ways a real one will. */
final class PracticeData {
    private static final String ENDING = ".csv";

    private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();

    /** Takes the first example of every rule. Rows of one key will be refused as they are read, which is practice too. */
    PracticeData(RuleBook book) {
        RuleContract contract = new RuleContract(book, List.of(), Dictionary.withLedger(), RuleCache.none());
        for (Rule rule : book.named(List.of())) {
            Example first = contract.examples(rule).get(0);
            first.given()
                    .forEach((table, given) -> rows.computeIfAbsent(table, key -> new ArrayList<>())
                            .addAll(given));
        }
    }

    /** Writes a file per table, and beside the rows of each an empty workbook. */
    void write(Path folder) throws IOException {
        Dictionary dictionary = Dictionary.shipped();
        for (Table table : dictionary.tables()) {
            try (CsvWriter csv = CsvWriter.builder().build(folder.resolve(table.name() + ENDING))) {
                csv.writeRecord(table.columns().stream().map(Column::name).toList());
                for (Map<String, String> row : rows.getOrDefault(table.name(), List.of())) {
                    csv.writeRecord(table.columns().stream()
                            .map(column -> row.getOrDefault(column.name(), ""))
                            .toList());
                }
            }
        }
        DataTemplates.write(folder, dictionary, DataTemplates.Format.XLSX);
        keepOneWorkbook(folder);
    }

    /** One is enough to practise reading it. */
    private static void keepOneWorkbook(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> !file.toString().endsWith(ENDING))
                    .sorted()
                    .skip(1)
                    .toList()) {
                Files.delete(file);
            }
        }
    }
}
