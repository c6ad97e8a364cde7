package io.mingcha.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a finding matters to its case: all but its wording and where and in what order its rows stand in their files. A
 * day more in the sentence, or a file written anew in another order, is no change.
 */
final class FindingContent {
    private static final List<String> WORDING = List.of("summary", "recommendation");
    private static final List<String> STANDING = List.of("file", "row");

    private FindingContent() {}

    /** Equal for findings whose content is. */
    static String digest(JsonNode finding) {
        return Chain.sha256(Json.canonical(content(finding)));
    }

    /** The fields that differ, in order. */
    static List<String> changed(JsonNode before, JsonNode after) {
        JsonNode old = content(before);
        List<String> changed = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : content(after).properties()) {
            if (!field.getValue().equals(old.path(field.getKey()))) {
                changed.add(field.getKey());
            }
        }
        return changed;
    }

    private static JsonNode content(JsonNode finding) {
        ObjectNode content = ((ObjectNode) finding).deepCopy();
        content.remove(WORDING);
        List<String> rows = new ArrayList<>();
        for (JsonNode row : finding.path("evidence")) {
            rows.add(Json.canonical(((ObjectNode) row).deepCopy().remove(STANDING)));
        }
        ArrayNode evidence = content.putArray("evidence");
        rows.stream().sorted().forEach(evidence::add);
        return content;
    }
}
