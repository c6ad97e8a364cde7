package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.ColumnType;
import io.mingcha.dictionary.Table;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows below a header. The header is the first of the first ten records that holds all required columns, else the
 * first; a blank record counts as none.
 */
final class TabularRows implements RowSource {
    private static final int PROBED = 10;

    private static final List<String> SIGNS = List.of(",", "\t", ";", "|", "，", "；");

    private final RecordSource source;
    private final Deque<Cells> probed = new ArrayDeque<>();
    private final List<String> notes = new ArrayList<>();
    private final Header header;
    private final int headerRow;

    /**
     * @param separator what the source splits by; null where it splits by nothing a user could have mistaken
     */
    TabularRows(RecordSource source, Table table, @Nullable String separator) throws IOException {
        this.source = source;
        HeaderWords words = new HeaderWords(table);
        Cells record = new Cells();
        while (probed.size() < PROBED && source.next(record)) {
            if (!record.isBlank()) {
                probed.add(record.copy());
            }
        }
        Cells line = headerLine(table, words);
        if (line == null && separator != null) {
            refuseOtherSeparator(table, words, separator);
        }
        headerRow = line == null ? 0 : line.row();
        header = Header.of(table, words, line == null ? probed.isEmpty() ? new Cells() : probed.getFirst() : line);
        skipAbove(line);
        notes.addAll(header.notes());
        if (header.count() == 0) {
            notes.add("没有标题行，也没有任何内容");
        } else if (!header.missing().isEmpty()) {
            notes.add("标题行缺少必填的列："
                    + header.missing().stream().map(Column::chinese).collect(Collectors.joining("、")));
        }
    }

    /** Where the header that holds all required columns stands; 0 where there is none. */
    int headerRow() {
        return headerRow;
    }

    /** How many cells the header has. */
    int width() {
        return header.count();
    }

    private @Nullable Cells headerLine(Table table, HeaderWords words) {
        for (Cells record : probed) {
            if (Header.of(table, words, record).missing().isEmpty()) {
                return record;
            }
        }
        return null;
    }

    private void skipAbove(@Nullable Cells line) {
        List<String> above = new ArrayList<>();
        while (line != null && probed.getFirst() != line) {
            Cells record = probed.removeFirst();
            above.add("第 " + record.row() + " 行“"
                    + Shown.clipped(record.joined(" ").strip()) + "”");
        }
        if (!above.isEmpty()) {
            notes.add("标题行之上的内容未读：" + String.join("；", above));
        }
        if (!probed.isEmpty()) {
            probed.removeFirst();
        }
    }

    /** Read with the wrong sign every row would be rejected, and nobody would see why. */
    private void refuseOtherSeparator(Table table, HeaderWords words, String own) throws BrokenInputException {
        long required = table.columns().stream().filter(Column::required).count();
        for (Cells record : probed) {
            String line = record.joined(own);
            int known = Header.recognised(words, split(line, own));
            for (String sign : SIGNS) {
                String[] cells = split(line, sign);
                boolean better = Header.recognised(words, cells) >= known + 2;
                boolean whole = Header.recognised(words, cells) > known && requiredIn(table, words, cells) == required;
                if (!sign.equals(own) && (better || whole)) {
                    throw new BrokenInputException("第 " + record.row() + " 行的标题是用“" + (sign.equals("\t") ? "制表符" : sign)
                            + "”分隔的，" + (own.equals("\t") ? "tsv 文件应以制表符分隔" : "csv 文件应以英文逗号分隔") + "，请另存后再试");
                }
            }
        }
    }

    private static String[] split(String line, String sign) {
        return line.split(Pattern.quote(sign), -1);
    }

    private static long requiredIn(Table table, HeaderWords words, String[] cells) {
        return table.columns().stream()
                .filter(Column::required)
                .filter(column -> Arrays.stream(cells).anyMatch(cell -> column.equals(words.find(cell))))
                .count();
    }

    @Override
    public boolean next(Cells row) throws IOException {
        Cells first = probed.pollFirst();
        if (first != null) {
            row.become(first);
            return true;
        }
        while (source.next(row)) {
            if (!row.isBlank()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public @Nullable RowFault fault(Cells row) {
        int count = row.count();
        if (source.exactWidth()) {
            return count == header.count()
                    ? null
                    : new RowFault(row.joined(","), "本行有 " + count + " 个单元格，标题行有 " + header.count() + " 个");
        }
        for (int cell = header.width(); cell < count; cell++) {
            if (!row.isBlank(cell)) {
                return new RowFault(row.text(cell), "本行第 " + (cell + 1) + " 个单元格在标题行之外，标题行只有 " + header.width() + " 个");
            }
        }
        row.fill(header.width());
        return null;
    }

    @Override
    public int cell(int column) {
        return header.cell(column);
    }

    @Override
    public void adapt(Cells row, int cell, ColumnType type) throws CellFault {
        source.adapt(row, cell, type);
    }

    @Override
    public boolean declaresTable() {
        return header.missing().isEmpty();
    }

    @Override
    public Set<String> columns() {
        return header.columns();
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public String encoding() {
        return source.encoding();
    }

    @Override
    public long bytesRead() {
        return source.bytesRead();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
