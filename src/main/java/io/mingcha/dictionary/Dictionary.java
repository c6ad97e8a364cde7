package io.mingcha.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The tables the program knows, read from the files beside this class. */
public final class Dictionary {
    private static final String TABLES = "tables.yaml";
    private static final String LEDGER_TABLES = "ledger-tables.yaml";
    private static final String OFFICE_LEDGER = "office-ledger.yaml";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]+");

    private final Map<String, Table> tables;

    private Dictionary(Map<String, Table> tables) {
        this.tables = tables;
    }

    /** The tables that a data folder may hold. */
    public static Dictionary shipped() {
        Map<String, Table> tables = new LinkedHashMap<>();
        read(TABLES, tables);
        return new Dictionary(tables);
    }

    /**
     * As {@link #shipped}, as they were understood in an earlier run of this program.
     *
     * @param kept what {@link #keep} wrote
     * @param stamp of the program
     */
    public static Dictionary shipped(Path kept, String stamp) {
        KeptReader reader = KeptReader.of(kept, stamp);
        return reader == null ? shipped() : new Dictionary(TableForm.tables(reader));
    }

    /** Keeps the tables that a data folder may hold. */
    public static void keep(Path file, String stamp) throws IOException {
        KeptWriter writer = new KeptWriter(stamp);
        TableForm.write(shipped().tables(), writer);
        writer.writeTo(file);
    }

    /** The tables that a data folder may hold, and those that only the ledger fills. */
    public static Dictionary withLedger() {
        Map<String, Table> tables = new LinkedHashMap<>();
        read(TABLES, tables);
        read(LEDGER_TABLES, tables);
        return new Dictionary(tables);
    }

    /** The one table that an office's own rectification ledger is. */
    public static Table officeLedger() {
        Map<String, Table> tables = new LinkedHashMap<>();
        read(OFFICE_LEDGER, tables);
        return tables.values().iterator().next();
    }

    private static void read(String resource, Map<String, Table> tables) {
        try (InputStream in = Dictionary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            JsonNode root = new YAMLMapper().readTree(in);
            for (Map.Entry<String, JsonNode> entry : root.properties()) {
                tables.put(entry.getKey(), table(entry.getKey(), entry.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tables, in the order they are shown. */
    public Collection<Table> tables() {
        return List.copyOf(tables.values());
    }

    /** The table of that canonical name; null where there is none. */
    public @Nullable Table find(String name) {
        return tables.get(name);
    }

    /**
     * The table of that canonical name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Table table(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no table " + name);
        }
        return table;
    }

    /** The sentence with the Chinese names of tables for their canonical ones. */
    public String inChinese(String sentence) {
        return NAME.matcher(sentence).replaceAll(match -> {
            Table table = find(match.group());
            return Matcher.quoteReplacement(table == null ? match.group() : table.title());
        });
    }

    private static Table table(String name, JsonNode node) {
        List<Column> columns = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : node.get("columns").properties()) {
            columns.add(column(entry.getKey(), columns.size(), entry.getValue()));
        }
        Table plain = new Table(
                name, words(node.get("chinese")), node.path("core").asBoolean(false), columns, null, null, null);
        JsonNode span = node.path("span");
        return new Table(
                name,
                plain.chinese(),
                plain.core(),
                columns,
                node.has("own_date") ? plain.column(node.get("own_date").asString()) : null,
                span.isArray() ? plain.column(span.get(0).asString()) : null,
                span.isArray() ? plain.column(span.get(1).asString()) : null);
    }

    private static Column column(String name, int index, JsonNode node) {
        List<Code> codes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> code : node.path("codes").properties()) {
            codes.add(new Code(code.getKey(), words(code.getValue())));
        }
        return new Column(
                name,
                index,
                ColumnType.valueOf(node.get("type").asString().toUpperCase(java.util.Locale.ROOT)),
                node.path("required").asBoolean(false),
                node.path("key").asBoolean(false),
                node.path("plan").asBoolean(false),
                node.has("refers") ? node.get("refers").asString() : null,
                words(node.get("headers")),
                codes,
                node.has("otherwise") ? node.get("otherwise").asString() : null,
                node.has("blank_means") ? node.get("blank_means").asString() : null,
                node.has("blanks") ? Set.copyOf(words(node.get("blanks"))) : Set.of());
    }

    private static List<String> words(JsonNode node) {
        if (!node.isArray()) {
            return List.of(node.asString());
        }
        return StreamSupport.stream(node.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
