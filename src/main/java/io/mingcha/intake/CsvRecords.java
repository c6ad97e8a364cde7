package io.mingcha.intake;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The records of a csv or tsv file. A record is numbered by the line it starts on. */
final class CsvRecords implements RecordSource {
    private final @Nullable TextContent content;
    private final TextEncoding encoding;
    private final Collector collector = new Collector();
    private final CloseableIterator<Boolean> records;

    CsvRecords(InputFile file) throws IOException {
        content = TextContent.open(file);
        encoding = content.encoding();
        records = records(content.reader(), file.format());
    }

    /** Reads a text that is the beginning of a file. */
    CsvRecords(Reader text, FileFormat format, TextEncoding encoding) {
        content = null;
        this.encoding = encoding;
        records = records(text, format);
    }

    private CloseableIterator<Boolean> records(Reader text, FileFormat format) {
        return CsvReader.builder()
                .fieldSeparator(format == FileFormat.TSV ? '\t' : ',')
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(collector, text)
                .iterator();
    }

    @Override
    public boolean next(Cells record) throws IOException {
        collector.target = record;
        try {
            return records.hasNext() && records.next();
        } catch (CsvParseException e) {
            throw new BrokenInputException("第 " + collector.line + " 行起的一行引号不成对、引号后另有文字，或单元格过长，无法确定从哪里断开", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public boolean exactWidth() {
        return true;
    }

    @Override
    public String encoding() {
        return encoding.title();
    }

    @Override
    public long bytesRead() {
        return content == null ? 0 : content.bytesRead();
    }

    @Override
    public void close() throws IOException {
        if (content != null) {
            content.close();
        }
    }

    /** Takes the fields straight from the parser's buffer. */
    private static final class Collector extends AbstractBaseCsvCallbackHandler<Boolean> {
        private Cells target = new Cells();
        private long line;

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            target.begin(Math.toIntExact(line));
        }

        @Override
        protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
            target.add(buffer, offset, length);
        }

        @Override
        protected Boolean buildRecord() {
            return Boolean.TRUE;
        }
    }
}
