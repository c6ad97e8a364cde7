package io.mingcha.command;

import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An array as JSON for programs, one element a line. */
final class JsonArray {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().rootValueSeparator((String) null).build();

    private JsonArray() {}

    /** @param write writes one element */
    static <T> void write(Writer out, List<T> elements, BiConsumer<JsonGenerator, T> write) {
        JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        json.writeRaw("[");
        for (int i = 0; i < elements.size(); i++) {
            json.writeRaw(i == 0 ? "\n" : ",\n");
            write.accept(json, elements.get(i));
        }
        json.writeRaw("\n]\n");
        json.flush();
    }

    /** Writes a property that is a list of texts. */
    static void texts(JsonGenerator json, String name, Collection<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
