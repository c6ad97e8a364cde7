package io.mingcha.command;

import io.mingcha.rule.Clause;
import io.mingcha.rule.ClauseDocument;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Documents and their clauses as JSON, for programs. */
final class ClauseJson {
    private ClauseJson() {}

    /** Writes an array of documents, one a line. */
    static void writeArray(Writer out, List<ClauseDocument> documents) {
        JsonArray.write(out, documents, ClauseJson::write);
    }

    private static void write(JsonGenerator json, ClauseDocument document) {
        json.writeStartObject();
        json.writeStringProperty("id", document.id());
        json.writeStringProperty("title", document.title());
        json.writeStringProperty("edition", document.edition());
        JsonArray.texts(json, "cited_as", document.citedAs());
        json.writeName("counts");
        json.writeStartObject();
        document.counts().forEach((status, count) -> json.writeNumberProperty(status.code(), count));
        json.writeEndObject();
        json.writeName("clauses");
        json.writeStartArray();
        document.clauses().forEach(clause -> write(json, clause));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Clause clause) {
        json.writeStartObject();
        json.writeStringProperty("number", clause.number());
        json.writeStringProperty("subject", clause.subject());
        json.writeStringProperty("status", clause.status().code());
        json.writeBooleanProperty("verified", clause.verified());
        JsonArray.texts(json, "rules", clause.rules());
        JsonArray.texts(json, "items", clause.items());
        json.writeName("by_hand");
        json.writeStartObject();
        clause.byHand().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeStringProperty("note", clause.note());
        json.writeEndObject();
    }
}
