package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Table;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A csv or tsv file that its beginning shows to be UTF-8 with a whole header. It can be read in pieces, each beginning
 * and ending with a line, as long as no quoted cell goes over several lines.
 *
 * @param start where the line below the header begins
 * @param line how many lines lie above that
 * @param source knows the header; its rows are not to be taken
 * @param columns by cell, the column it belongs to; -1 for none
 */
record PlainFile(TablePart part, long start, int line, byte separator, RowSource source, int[] columns) {
    private static final int HEAD = 1 << 16;
    private static final int MARK = 3;

    /** Looks at the beginning of a file; null where the file must be read with more care. */
    static @Nullable PlainFile of(TablePart part) {
        try {
            return read(part);
        } catch (IOException e) {
            // The careful reading tells what is wrong, and whether anything is.
            return null;
        }
    }

    private static @Nullable PlainFile read(TablePart part) throws IOException {
        InputFile file = part.file();
        boolean separated = file.format() == FileFormat.CSV || file.format() == FileFormat.TSV;
        if (!separated || file.gzip()) {
            return null;
        }
        byte[] head = head(file);
        boolean marked =
                head.length >= MARK && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        int from = marked ? MARK : 0;
        int to = head.length;
        while (to > from && head[to - 1] != '\n') {
            to--;
        }
        if (to == from || !PlainText.is(head, from, to)) {
            return null;
        }
        TextEncoding encoding = marked ? TextEncoding.UTF_8_BOM : TextEncoding.UTF_8;
        String text = new String(head, from, to - from, StandardCharsets.UTF_8);
        CsvRecords records = new CsvRecords(new StringReader(text), file.format(), encoding);
        TabularRows rows = new TabularRows(records, part.table(), file.format() == FileFormat.CSV ? "," : "\t");
        int line = rows.headerRow();
        if (line == 0) {
            return null;
        }
        int start = from;
        for (int i = 0; i < line; i++) {
            start = PlainText.next(head, start, to, (byte) '\n') + 1;
        }
        byte separator = (byte) (file.format() == FileFormat.CSV ? ',' : '\t');
        return new PlainFile(part, start, line, separator, rows, columns(part.table(), rows));
    }

    private static int[] columns(Table table, TabularRows rows) {
        int[] columns = new int[rows.width()];
        Arrays.fill(columns, -1);
        for (Column column : table.columns()) {
            if (rows.cell(column.index()) >= 0) {
                columns[rows.cell(column.index())] = column.index();
            }
        }
        return columns;
    }

    private static byte[] head(InputFile file) throws IOException {
        try (FileChannel channel = FileChannel.open(file.path())) {
            ByteBuffer head = ByteBuffer.allocate((int) Math.min(HEAD, channel.size()));
            while (head.hasRemaining() && channel.read(head) >= 0) {
                // until it is full
            }
            return Arrays.copyOf(head.array(), head.position());
        }
    }
}
