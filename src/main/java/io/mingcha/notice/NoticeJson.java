package io.mingcha.notice;

import tools.jackson.databind.json.JsonMapper;

/** A notice as the ledger keeps it; the same notice is the same text. */
public final class NoticeJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private NoticeJson() {}

    public static String write(NoticeDocument notice) {
        return MAPPER.writeValueAsString(notice);
    }

    public static NoticeDocument read(String json) {
        return MAPPER.readValue(json, NoticeDocument.class);
    }
}
