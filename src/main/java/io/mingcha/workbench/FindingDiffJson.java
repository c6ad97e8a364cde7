package io.mingcha.workbench;

import io.mingcha.finding.Finding;
import io.mingcha.finding.FindingJson;
import java.io.Writer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a comparison as one JSON object, for programs. */
public final class FindingDiffJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().rootValueSeparator((String) null).build();

    private final JsonGenerator json;

    private FindingDiffJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes the comparison.
     *
     * @param heading what was compared, by name
     */
    public static void write(Writer out, Map<String, String> heading, FindingDiff diff) {
        JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        new FindingDiffJson(json).write(heading, diff);
        json.writeRaw('\n');
        json.flush();
    }

    private void write(Map<String, String> heading, FindingDiff diff) {
        json.writeStartObject();
        heading.forEach(json::writeStringProperty);
        json.writeName("total");
        sum(diff.total());
        sums("by_rule", diff.byRule());
        sums("by_unit", diff.byUnit());
        sums("by_person", diff.byPerson());
        json.writeName("changes");
        json.writeStartArray();
        for (FindingChange change : diff.changes()) {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringProperty("change", change.kind().code());
            json.writeName("fields");
            json.writeStartArray();
            change.fields().forEach(json::writeString);
            json.writeEndArray();
            finding("before", change.before());
            finding("after", change.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void finding(String name, @Nullable Finding finding) {
        json.writeName(name);
        if (finding == null) {
            json.writeNull();
        } else {
            FindingJson.write(json, finding);
        }
    }

    private void sums(String name, Map<String, DiffSum> sums) {
        json.writeName(name);
        json.writeStartObject();
        sums.forEach((key, sum) -> {
            json.writeName(key);
            sum(sum);
        });
        json.writeEndObject();
    }

    private void sum(DiffSum sum) {
        json.writeStartObject();
        json.writeName("before");
        totals(sum.before());
        json.writeName("after");
        totals(sum.after());
        for (FindingChange.Kind kind : FindingChange.Kind.values()) {
            json.writeNumberProperty(kind.code(), sum.count(kind));
        }
        json.writeNumberProperty("same", sum.same());
        json.writeEndObject();
    }

    private void totals(Totals totals) {
        json.writeStartObject();
        json.writeNumberProperty("findings", totals.findings());
        json.writeNumberProperty("persons", totals.persons());
        json.writeNumberProperty("units", totals.units());
        json.writeStringProperty("amount", totals.yuan());
        json.writeEndObject();
    }
}
