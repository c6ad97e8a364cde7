package io.mingcha.ledger;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of an event's body. */
final class Body {
    private Body() {}

    /** A text; null where it is missing or null. */
    static @Nullable String text(JsonNode body, String field) {
        JsonNode value = body.path(field);
        return value.isString() ? value.stringValue() : null;
    }
}
