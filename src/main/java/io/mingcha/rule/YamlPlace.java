package io.mingcha.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A node of a YAML file that knows where it stands, so that every complaint names the place.
 *
 * @param neighbours the files beside the file
 * @param place the file and the way to the node
 */
public record YamlPlace(Neighbours neighbours, String place, JsonNode node) {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Reads a file; refused where it is no YAML. */
    public static YamlPlace read(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            return of(new Neighbours.InFolder(folder == null ? file : folder), file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Understands a text that has no files beside it. */
    public static YamlPlace of(String place, String text) {
        return of(new Neighbours.InFolder(Path.of("")), place, text);
    }

    /** Understands a text, which complaints will say is at a place; refused where it is no YAML. */
    static YamlPlace of(Neighbours neighbours, String place, String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return new YamlPlace(neighbours, place, node == null ? MissingNode.getInstance() : node);
        } catch (JacksonException e) {
            throw new RuleFault(place, "不是有效的 YAML：" + e.getOriginalMessage());
        }
    }

    /** The node below; refused where missing. */
    public YamlPlace get(String key) {
        YamlPlace child = find(key);
        if (child == null) {
            throw fault("缺少 " + key);
        }
        return child;
    }

    /** The node below; null where missing. */
    public @Nullable YamlPlace find(String key) {
        JsonNode child = node.get(key);
        return child == null || child.isNull() ? null : new YamlPlace(neighbours, place + " " + key, child);
    }

    /** The children by key, in order; refused where this is no map. */
    public Map<String, YamlPlace> entries() {
        if (!node.isObject()) {
            throw fault("应为键值表");
        }
        Map<String, YamlPlace> entries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            entries.put(entry.getKey(), new YamlPlace(neighbours, place + " " + entry.getKey(), entry.getValue()));
        }
        return entries;
    }

    /** The elements; refused where this is no list. */
    public List<YamlPlace> elements() {
        if (!node.isArray()) {
            throw fault("应为列表");
        }
        List<YamlPlace> elements = new ArrayList<>();
        for (JsonNode element : node) {
            elements.add(new YamlPlace(neighbours, place + "[" + (elements.size() + 1) + "]", element));
        }
        return elements;
    }

    /** The text as written; refused where this is no scalar or is blank. */
    public String text() {
        if (!node.isValueNode() || node.asString().isBlank()) {
            throw fault("应为文字");
        }
        return node.asString().strip();
    }

    /** The elements as texts. */
    public List<String> texts() {
        return elements().stream().map(YamlPlace::text).toList();
    }

    /** The day; refused where this is none. */
    public LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException e) {
            throw fault("“" + text() + "”应为日期，如 2026-03-31");
        }
    }

    /** A table's cell as written, empty where it is blank; refused where this is no scalar. */
    public String cell() {
        if (node.isNull()) {
            return "";
        }
        if (!node.isValueNode()) {
            throw fault("单元格应为文字");
        }
        return node.asString();
    }

    /** The constant whose name, in lower case, is the text. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text())) {
                return constant;
            }
        }
        throw fault("不认识的词 " + text());
    }

    /** The step of the ladder. */
    public Ladder ladder() {
        try {
            return Ladder.of(text());
        } catch (IllegalArgumentException e) {
            throw fault("不认识的处置层级 " + text());
        }
    }

    /** Refuses every key but these. */
    public void allowOnly(List<String> keys) {
        for (String key : entries().keySet()) {
            if (!keys.contains(key)) {
                throw fault("不认识的项 " + key);
            }
        }
    }

    /** A complaint about this place. */
    public RuleFault fault(String why) {
        return new RuleFault(place, why);
    }
}
