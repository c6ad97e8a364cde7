package io.mingcha.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of the log.
 *
 * @param seq from 1, without gaps
 * @param caseId the case it is about; null where it is about none
 * @param body canonical JSON, exactly as it is hashed
 * @param previous the hash of the event before, or what stands for the store's identity before the first
 * @param hash over all of it
 */
public record Event(
        long seq,
        Instant at,
        String actor,
        Role role,
        EventKind kind,
        @Nullable String caseId,
        String body,
        String previous,
        String hash) {
    /** What it says, parsed. */
    public JsonNode content() {
        return Json.parse(body);
    }

    /** Who wrote it, when, in what role. */
    public Stamp stamp() {
        return new Stamp(at, actor, role);
    }
}
