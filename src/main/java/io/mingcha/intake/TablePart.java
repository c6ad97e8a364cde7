package io.mingcha.intake;

import io.mingcha.dictionary.Table;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file, or a sheet of one, that holds rows of a table.
 *
 * @param sheet the sheet of a workbook; null for any other format
 * @param raw the sheet of what is called xls; null for any other format
 * @param bytes what the part counts for in progress; the parts of a file sum to its size
 */
record TablePart(
        InputFile file,
        Table table,
        XlsxWorkbook.@Nullable Sheet sheet,
        @Nullable RawSheet raw,
        long bytes) {

    /** Opens the part and reads up to its header. */
    RowSource open() throws IOException {
        return switch (file.format()) {
            case CSV -> tabular(new CsvRecords(file), ",");
            case TSV -> tabular(new CsvRecords(file), "\t");
            case XLSX -> tabular(new SheetRecords(file, Objects.requireNonNull(sheet)), null);
            case XLS -> tabular(new RawRecords(Objects.requireNonNull(raw), "xls"), null);
            case JSON -> new JsonRows(file, table);
            case JSONL -> new JsonLineRows(file, table);
        };
    }

    private RowSource tabular(RecordSource source, @Nullable String separator) throws IOException {
        try {
            return new TabularRows(source, table, separator);
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }
}
