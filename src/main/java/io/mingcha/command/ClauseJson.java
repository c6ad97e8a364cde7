package io.mingcha.command;

import io.mingcha.rule.Clause;
import io.mingcha.rule.ClauseDocument;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Documents and their clauses as JSON, for programs. */
final class ClauseJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().rootValueSeparator((String) null).build();

    private ClauseJson() {}

    /** Writes an array of documents, one a line. */
    static void writeArray(Writer out, List<ClauseDocument> documents) {
        JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        json.writeRaw("[");
        for (int i = 0; i < documents.size(); i++) {
            json.writeRaw(i == 0 ? "\n" : ",\n");
            write(json, documents.get(i));
        }
        json.writeRaw("\n]\n");
        json.flush();
    }

    private static void write(JsonGenerator json, ClauseDocument document) {
        json.writeStartObject();
        json.writeStringProperty("id", document.id());
        json.writeStringProperty("title", document.title());
        json.writeStringProperty("edition", document.edition());
        texts(json, "cited_as", document.citedAs());
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
        texts(json, "rules", clause.rules());
        texts(json, "items", clause.items());
        json.writeName("by_hand");
        json.writeStartObject();
        clause.byHand().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeStringProperty("note", clause.note());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, Collection<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
