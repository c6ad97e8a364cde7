package io.mingcha.intake;

import io.mingcha.dictionary.ColumnType;
import io.mingcha.dictionary.Table;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** The rows of a jsonl file, an object a line. A row is numbered by its line. */
final class JsonLineRows implements RowSource {
    private final TextContent content;
    private final TextLines lines;
    private final JsonObjects objects;
    private boolean anyLine;
    private @Nullable String fault;

    JsonLineRows(InputFile file, Table table) throws IOException {
        content = TextContent.open(file);
        lines = new TextLines(content.reader());
        objects = new JsonObjects(table);
    }

    @Override
    public boolean next(Cells row) throws IOException {
        while (lines.next()) {
            if (lines.isBlank()) {
                continue;
            }
            anyLine = true;
            row.begin(Math.toIntExact(lines.number()));
            if (read(row)) {
                return true;
            }
        }
        return false;
    }

    /** A line that is no object is a rejected row: the lines after it are still whole. */
    private boolean read(Cells row) throws IOException {
        fault = null;
        try (JsonParser parser = JsonObjects.FACTORY.createParser(
                ObjectReadContext.empty(), lines.chars(), lines.from(), lines.length())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                fault = "本行不是 JSON 对象";
                return true;
            }
            boolean any = objects.read(parser, row);
            if (parser.nextToken() != null) {
                fault = "本行的 JSON 对象之后还有内容";
                return true;
            }
            return any;
        } catch (JacksonException e) {
            String place =
                    e.getLocation() == null ? "" : "（第 " + e.getLocation().getColumnNr() + " 个字符附近）";
            fault = "本行不是完整的 JSON 对象，或有重复的键" + place;
            return true;
        }
    }

    @Override
    public @Nullable RowFault fault(Cells row) {
        return fault == null ? null : new RowFault(lines.text(), fault);
    }

    @Override
    public int cell(int column) {
        return column;
    }

    @Override
    public void adapt(Cells row, int cell, ColumnType type) throws CellFault {
        JsonObjects.adapt(row, cell, type);
    }

    /** Blank lines say nothing, not even that there is nothing. */
    @Override
    public boolean declaresTable() {
        return anyLine;
    }

    @Override
    public Set<String> columns() {
        return objects.columns();
    }

    @Override
    public List<String> notes() {
        return objects.notes();
    }

    @Override
    public String encoding() {
        return content.encoding().title();
    }

    @Override
    public long bytesRead() {
        return content.bytesRead();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
