package io.mingcha.ledger;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the log holds it: one spelling for one content, with keys sorted, no blanks and whole numbers only. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static String canonical(JsonNode node) {
        return MAPPER.writeValueAsString(sorted(node));
    }

    static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    /** The text of a field that is always there. */
    static String text(JsonNode node, String field) {
        return node.path(field).stringValue();
    }

    /** The text of a field; null where it is null or not there. */
    static @Nullable String find(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.stringValue() : null;
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            ObjectNode object = object();
            fields.forEach(object::set);
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = array();
            node.forEach(element -> array.add(sorted(element)));
            return array;
        }
        if (node.isNumber() && !node.isIntegralNumber()) {
            throw new IllegalArgumentException("no fractions in the log: " + node);
        }
        return node;
    }
}
