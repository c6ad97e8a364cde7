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

/** The rows of a json file, which is one list of objects. A row is numbered by its place in the list, from 1. */
final class JsonRows implements RowSource {
    private final TextContent content;
    private final JsonObjects objects;
    private final JsonParser parser;
    private int place;
    private boolean isObject;

    JsonRows(InputFile file, Table table) throws IOException {
        content = TextContent.open(file);
        objects = new JsonObjects(table);
        try {
            parser = JsonObjects.FACTORY.createParser(ObjectReadContext.empty(), content.reader());
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                content.close();
                throw new BrokenInputException("json 文件的最外层应是对象的列表 [{…}, …]");
            }
        } catch (JacksonException e) {
            content.close();
            throw broken(e);
        }
    }

    static IOException broken(JacksonException e) {
        if (e.getCause() instanceof IOException cause) {
            return cause;
        }
        String place = e.getLocation() == null
                ? ""
                : "（第 " + e.getLocation().getLineNr() + " 行第 " + e.getLocation().getColumnNr() + " 列）";
        return new BrokenInputException("JSON 有语法错误、重复的键，或嵌套过深、内容过长" + place, e);
    }

    @Override
    public boolean next(Cells row) throws IOException {
        try {
            while (true) {
                JsonToken token = parser.nextToken();
                if (token == JsonToken.END_ARRAY) {
                    if (parser.nextToken() != null) {
                        throw new BrokenInputException("列表之后还有内容，不是一个完整的 JSON");
                    }
                    return false;
                }
                place++;
                row.begin(place);
                isObject = token == JsonToken.START_OBJECT;
                if (!isObject) {
                    row.add(token.isScalarValue() ? parser.getString() : "[…]", Cells.Kind.UNFIT);
                    parser.skipChildren();
                    return true;
                }
                if (objects.read(parser, row)) {
                    return true;
                }
            }
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    @Override
    public @Nullable RowFault fault(Cells row) {
        return isObject ? null : new RowFault(row.joined(","), "列表的这一项不是 JSON 对象");
    }

    @Override
    public int cell(int column) {
        return column;
    }

    @Override
    public void adapt(Cells row, int cell, ColumnType type) throws CellFault {
        JsonObjects.adapt(row, cell, type);
    }

    @Override
    public boolean declaresTable() {
        return true;
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
        parser.close();
        content.close();
    }
}
