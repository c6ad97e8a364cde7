package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.ColumnType;
import io.mingcha.dictionary.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads json objects as rows of one table, and remembers which keys they had. */
final class JsonObjects {
    /** No key twice in an object, and nothing so deep, long or wide that a row could not mean it. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxStringLength(1 << 24)
                    .maxNumberLength(400)
                    .maxNameLength(1000)
                    .build())
            .build();

    private static final int MANY = 100;

    private final Table table;
    private final HeaderWords words;
    private final Map<String, Integer> columnOfKey = new HashMap<>();
    private final Set<String> columns = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Map<String, String> repeated = new LinkedHashMap<>();
    private final @Nullable String[] keyOfColumn;

    JsonObjects(Table table) {
        this.table = table;
        this.words = new HeaderWords(table);
        this.keyOfColumn = new String[table.columns().size()];
    }

    /**
     * Reads the object that the parser stands at the start of, into a cell per column of the table.
     *
     * @return false where the object holds nothing at all and so is no row
     */
    boolean read(JsonParser parser, Cells row) {
        int width = keyOfColumn.length;
        Arrays.fill(keyOfColumn, null);
        row.fill(width);
        List<String> strange = new ArrayList<>();
        boolean any = false;
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            parser.nextToken();
            int column = columnOf(key);
            if (column < 0 || keyOfColumn[column] != null) {
                row.fill(width + 1);
                value(parser, row, width);
                any |= !row.isBlank(width);
                String first = column < 0 ? null : keyOfColumn[column];
                if (first == null) {
                    strange.add(key);
                } else if (repeated.size() < MANY) {
                    repeated.putIfAbsent(key, first);
                }
            } else {
                keyOfColumn[column] = key;
                value(parser, row, column);
                any |= !row.isBlank(column);
            }
        }
        // only now is it known that the object is well formed
        strange.stream().filter(key -> unknown.size() < MANY).forEach(unknown::add);
        for (int column = 0; column < width; column++) {
            if (keyOfColumn[column] != null) {
                columns.add(table.columns().get(column).name());
            }
        }
        return any;
    }

    /** A file whose every object has keys of its own must not fill the memory. */
    private int columnOf(String key) {
        Integer known = columnOfKey.get(key);
        if (known != null) {
            return known;
        }
        Column column = words.find(key);
        int found = column == null ? -1 : column.index();
        if (columnOfKey.size() < MANY * MANY) {
            columnOfKey.put(key, found);
        }
        return found;
    }

    private static void value(JsonParser parser, Cells row, int cell) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            list(parser, row, cell);
        } else if (token == JsonToken.START_OBJECT) {
            parser.skipChildren();
            row.set(cell, "{…}", Cells.Kind.UNFIT);
        } else {
            String text = token == JsonToken.VALUE_NULL ? "" : parser.getString();
            row.set(cell, text, isWellFormed(text) ? Cells.Kind.TEXT : Cells.Kind.UNFIT);
        }
    }

    private static void list(JsonParser parser, Cells row, int cell) {
        StringBuilder joined = new StringBuilder();
        boolean fits = true;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
                parser.skipChildren();
                fits = false;
            } else if (token != JsonToken.VALUE_NULL) {
                joined.append(joined.isEmpty() ? "" : ";").append(parser.getString());
            }
        }
        String text = joined.toString();
        row.set(cell, text, fits && isWellFormed(text) ? Cells.Kind.LIST : Cells.Kind.UNFIT);
    }

    /** A half of a surrogate pair, which only an escape can write, is no character and could not be stored as it is. */
    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    static void adapt(Cells row, int cell, ColumnType type) throws CellFault {
        if (row.kind(cell) == Cells.Kind.UNFIT) {
            throw new CellFault("JSON 的对象、嵌套列表或残缺字符不能作为单元格的值");
        }
        if (row.kind(cell) == Cells.Kind.LIST && type != ColumnType.IDS) {
            throw new CellFault("只有编号列表的列可以写 JSON 列表");
        }
    }

    Set<String> columns() {
        return columns;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!unknown.isEmpty()) {
            notes.add("未识别的列未读：“" + Shown.clipped(String.join("”、“", unknown)) + "”");
        }
        repeated.forEach((key, first) -> notes.add("键“" + key + "”与“" + first + "”含义相同，同时出现时只用前者"));
        return notes;
    }
}
