package io.mingcha.command;

import io.mingcha.workbench.RuleHealth;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** How rules fared, as JSON, for programs. */
final class RuleHealthJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().rootValueSeparator((String) null).build();

    private RuleHealthJson() {}

    /** Writes an array of rules, one a line. */
    static void writeArray(Writer out, List<RuleHealth> rules) {
        JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        json.writeRaw("[");
        for (int i = 0; i < rules.size(); i++) {
            json.writeRaw(i == 0 ? "\n" : ",\n");
            RuleHealth rule = rules.get(i);
            json.writeStartObject();
            json.writeStringProperty("id", rule.id());
            json.writeStringProperty("title", rule.title());
            json.writeStringProperty("state", rule.state().code());
            json.writeNumberProperty("findings", rule.findings());
            json.writeNumberProperty("looked_at", rule.rows().lookedAt());
            json.writeNumberProperty("flagged_rows", rule.rows().flagged());
            json.writeNumberProperty("rejected_rows", rule.rows().rejected());
            json.writeNumberProperty("orphan_rows", rule.rows().orphans());
            json.writeStringProperty("reason", rule.reason());
            json.writeEndObject();
        }
        json.writeRaw("\n]\n");
        json.flush();
    }
}
