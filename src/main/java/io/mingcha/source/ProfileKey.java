package io.mingcha.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A key of a YAML file and what stands there, so that every complaint names file and key. */
record ProfileKey(String file, String key, JsonNode node) {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Reads a file; refused where it is no YAML map of just these keys. */
    static ProfileKey read(Path file, String... allowed) {
        String name = String.valueOf(file.getFileName());
        try {
            JsonNode node = MAPPER.readTree(Files.readString(file));
            ProfileKey root = new ProfileKey(name, "", node == null ? MissingNode.getInstance() : node);
            root.allowOnly(allowed);
            return root;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new ProfileFault(name, "第 " + line + " 行不是有效的 YAML：" + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProfileKey get(String child) {
        ProfileKey found = find(child);
        if (found == null) {
            throw fault("缺少 " + child);
        }
        return found;
    }

    @Nullable
    ProfileKey find(String child) {
        JsonNode found = node.get(child);
        return found == null || found.isNull() ? null : below(child, found);
    }

    private ProfileKey below(String child, JsonNode found) {
        return new ProfileKey(file, key.isEmpty() ? child : key + "." + child, found);
    }

    Map<String, ProfileKey> entries() {
        if (!node.isObject()) {
            throw fault("应为键值表");
        }
        Map<String, ProfileKey> entries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            entries.put(entry.getKey(), below(entry.getKey(), entry.getValue()));
        }
        return entries;
    }

    boolean isMap() {
        return node.isObject();
    }

    boolean isList() {
        return node.isArray();
    }

    /** The elements; a single value is a list of one. */
    List<ProfileKey> elements() {
        if (!node.isArray()) {
            return List.of(this);
        }
        List<ProfileKey> elements = new ArrayList<>();
        for (JsonNode element : node) {
            elements.add(new ProfileKey(file, key + "[" + (elements.size() + 1) + "]", element));
        }
        return elements;
    }

    String text() {
        if (!node.isValueNode() || node.isNull() || node.asString().isBlank()) {
            throw fault("应为文字");
        }
        return node.asString().strip();
    }

    List<String> texts() {
        return elements().stream().map(ProfileKey::text).toList();
    }

    /** The texts of a child; none where it is missing. */
    List<String> texts(String child) {
        ProfileKey found = find(child);
        return found == null ? List.of() : found.texts();
    }

    /** The text of a child; null where it is missing. */
    @Nullable
    String text(String child) {
        ProfileKey found = find(child);
        return found == null ? null : found.text();
    }

    int count(String child, int otherwise) {
        ProfileKey found = find(child);
        if (found == null) {
            return otherwise;
        }
        if (!found.node.isInt() || found.node.asInt() < 1 || found.node.asInt() > 100) {
            throw found.fault("应为 1 到 100 的整数");
        }
        return found.node.asInt();
    }

    Pattern pattern() {
        try {
            // \s means the full-width blank too
            return Pattern.compile(text(), Pattern.UNICODE_CHARACTER_CLASS);
        } catch (PatternSyntaxException e) {
            throw fault("“" + text() + "”不是有效的正则表达式：" + e.getDescription());
        }
    }

    void allowOnly(String... keys) {
        for (Map.Entry<String, ProfileKey> entry : entries().entrySet()) {
            if (!List.of(keys).contains(entry.getKey())) {
                throw entry.getValue().fault("不认识的项；可用的有 " + String.join("、", keys));
            }
        }
    }

    ProfileFault fault(String why) {
        return new ProfileFault(key.isEmpty() ? file : file + " 的 " + key, why);
    }
}
