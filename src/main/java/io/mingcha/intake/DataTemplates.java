package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Empty tables that a clerk can fill. As they are written they read as present, empty tables. */
public final class DataTemplates {
    /** What the templates are written as. */
    public enum Format {
        /** A workbook per table, with drop-down lists and a sheet that explains the columns. */
        XLSX,
        /** A text file per table, with its header only. */
        CSV
    }

    private DataTemplates() {}

    /**
     * Writes a file per table of the dictionary, named by the table's Chinese name. The folder is made where it is missing;
     * files of the same names are replaced.
     */
    public static void write(Path folder, Dictionary dictionary, Format format) throws IOException {
        Files.createDirectories(folder);
        for (Table table : dictionary.tables()) {
            switch (format) {
                case CSV -> writeCsv(folder.resolve(table.title() + ".csv"), table);
                case XLSX -> {
                    Path file = folder.resolve(table.title() + ".xlsx");
                    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                        new XlsxTemplate(table).write(out);
                    }
                }
            }
        }
    }

    private static void writeCsv(Path file, Table table) throws IOException {
        String header = table.columns().stream().map(Column::chinese).collect(Collectors.joining(","));
        Files.writeString(file, '\uFEFF' + header + "\r\n", StandardCharsets.UTF_8);
    }
}
