package io.mingcha.notice;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The hashes that the ledger keeps of an issued notice's files.
 *
 * @param hashes SHA-256 by the ending of the file's name; empty for a draft
 */
public record NoticeSeal(Map<String, String> hashes) {
    /** @param files as the ledger keeps them */
    public static NoticeSeal of(JsonNode files) {
        Map<String, String> hashes = new TreeMap<>();
        files.properties()
                .forEach(file -> hashes.put(file.getKey(), file.getValue().stringValue()));
        return new NoticeSeal(hashes);
    }

    /** Whether a file made anew is the one that was issued, as the end of a sentence; empty where that is not known. */
    public String compared(String ending, byte[] bytes) {
        String issued = hashes.get(ending);
        if (issued == null) {
            return "";
        }
        return issued.equals(EvidenceHash.sha256(bytes)) ? "，与签发时相同" : "，内容出自台账，但排版与签发时不同（模板、字体或程序有变化），以签发时的文件为准";
    }
}
