package io.mingcha.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * How events hang together: each one's hash is the SHA-256 of a JSON array of all it holds, the hash before it among them.
 * A program of ten lines in any language can check it.
 */
final class Chain {
    private Chain() {}

    /** What stands before the first event: another store has another one. */
    static String origin(String identity) {
        return sha256("[\"mingcha-ledger\",1,\"" + identity + "\"]");
    }

    static String hash(
            long seq,
            String at,
            String actor,
            String role,
            String kind,
            @Nullable String caseId,
            String body,
            String previous) {
        ArrayNode all = Json.array();
        all.add(seq)
                .add(at)
                .add(actor)
                .add(role)
                .add(kind)
                .add(caseId)
                .add(body)
                .add(previous);
        return sha256(Json.canonical(all));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
