package io.mingcha.casework;

import io.mingcha.ledger.Attachment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file to be put on a case.
 *
 * @param datedOn what the material itself is dated; null where nobody says
 */
public record Material(
        AttachmentFolder.Kept file,
        Attachment.Purpose purpose,
        @Nullable LocalDate datedOn) {
    ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("sha256", file.sha256());
        body.put("name", file.name());
        body.put("size", file.size());
        body.put("purpose", purpose.code());
        if (datedOn != null) {
            body.put("dated_on", datedOn.toString());
        }
        return body;
    }
}
