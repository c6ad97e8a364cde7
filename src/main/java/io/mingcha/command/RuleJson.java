package io.mingcha.command;

import io.mingcha.rule.Parameter;
import io.mingcha.rule.Rule;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;

/** Rules as JSON, for programs. */
final class RuleJson {
    private RuleJson() {}

    /** Writes an array of rules, one a line. */
    static void writeArray(Writer out, List<Rule> rules) {
        JsonArray.write(out, rules, RuleJson::write);
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
        JsonArray.texts(json, "tables", rule.tables());
        JsonArray.texts(json, "cover", rule.cover());
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
        JsonArray.texts(json, "basis", rule.basis());
        JsonArray.texts(json, "made_of", rule.madeOf());
        json.writeEndObject();
    }
}
