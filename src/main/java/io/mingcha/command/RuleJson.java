package io.mingcha.command;

import io.mingcha.rule.Parameter;
import io.mingcha.rule.Rule;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Rules as JSON, for programs. */
final class RuleJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().rootValueSeparator((String) null).build();

    private RuleJson() {}

    /** Writes an array of rules, one a line. */
    static void writeArray(Writer out, List<Rule> rules) {
        JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        json.writeRaw("[");
        for (int i = 0; i < rules.size(); i++) {
            json.writeRaw(i == 0 ? "\n" : ",\n");
            write(json, rules.get(i));
        }
        json.writeRaw("\n]\n");
        json.flush();
    }

    private static void write(JsonGenerator json, Rule rule) {
        json.writeStartObject();
        json.writeStringProperty("id", rule.id());
        json.writeStringProperty("title", rule.title());
        json.writeStringProperty("scope", rule.scope().name().toLowerCase(Locale.ROOT));
        json.writeNumberProperty("version", rule.version());
        json.writeName("effective");
        json.writeStartObject();
        json.writeStringProperty("from", Objects.toString(rule.effective().from(), null));
        json.writeStringProperty("to", Objects.toString(rule.effective().to(), null));
        json.writeStringProperty("followed_by", rule.effective().followedBy());
        json.writeEndObject();
        texts(json, "tables", rule.tables());
        texts(json, "cover", rule.cover());
        json.writeName("judged");
        json.writeStartObject();
        rule.judged().forEach((word, judgement) -> {
            json.writeName(word);
            json.writeStartObject();
            json.writeStringProperty("severity", judgement.severity().code());
            json.writeStringProperty("grade", judgement.grade().code());
            json.writeStringProperty("ladder", judgement.ladder().code());
            json.writeEndObject();
        });
        json.writeEndObject();
        json.writeName("parameters");
        json.writeStartObject();
        for (Parameter parameter : rule.parameters().values()) {
            json.writeStringProperty(parameter.key(), parameter.written());
        }
        json.writeEndObject();
        texts(json, "basis", rule.basis());
        texts(json, "made_of", rule.madeOf());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, Collection<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
