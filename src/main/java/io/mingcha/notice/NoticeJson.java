package io.mingcha.notice;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A notice as the ledger keeps it; the same notice is the same text. */
public final class NoticeJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private NoticeJson() {}

    static JsonNode tree(NoticeDocument notice) {
        return MAPPER.valueToTree(notice);
    }

    /** The notice that a ledger keeps. */
    public static NoticeDocument read(JsonNode json) {
        return MAPPER.treeToValue(json, NoticeDocument.class);
    }
}
