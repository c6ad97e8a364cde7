package io.mingcha.finding;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Findings as JSON, in one fixed order of fields, so that equal findings are equal bytes. */
public final class FindingJson {
    /** Without the blank that stands between values at the root otherwise. */
    private static final JsonFactory FACTORY =
            JsonFactory.builder().rootValueSeparator((String) null).build();

    private FindingJson() {}

    /** Writes one finding a line. */
    public static void writeLines(Path file, List<Finding> findings) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            for (Finding finding : findings) {
                write(json, finding);
                json.writeRaw('\n');
            }
        }
    }

    /** Writes an array of findings, one a line. */
    public static void writeArray(Writer out, List<Finding> findings) {
        JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        json.writeRaw("[");
        for (int i = 0; i < findings.size(); i++) {
            json.writeRaw(i == 0 ? "\n" : ",\n");
            write(json, findings.get(i));
        }
        json.writeRaw("\n]\n");
        json.flush();
    }

    /** One finding, without the end of the line. */
    public static String text(Finding finding) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, finding);
        }
        return text.toString();
    }

    /** Writes a finding as a value of a larger document. */
    public static void write(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("id", finding.id());
        json.writeStringProperty("rule", finding.rule());
        json.writeStringProperty("key", finding.key());
        json.writeStringProperty("title", finding.title());
        json.writeStringProperty("severity", finding.severity().code());
        json.writeStringProperty("grade", finding.grade().code());
        json.writeStringProperty("ladder", finding.ladder().code());
        json.writeName("subject");
        write(json, finding.subject());
        json.writeStringProperty("date", finding.date().toString());
        json.writeStringProperty("summary", finding.summary());
        json.writeName("evidence");
        json.writeStartArray();
        finding.evidence().forEach(evidence -> write(json, evidence));
        json.writeEndArray();
        writeTexts(json, "basis", finding.basis());
        json.writeStringProperty("recommendation", finding.recommendation());
        json.writeBooleanProperty("self_reported", finding.selfReported());
        writeTexts(json, "caveats", finding.caveats());
        json.writeName("params");
        json.writeStartObject();
        finding.params().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeNumberProperty("rule_version", finding.ruleVersion());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Subject subject) {
        json.writeStartObject();
        json.writeStringProperty("kind", subject.kind().code());
        json.writeStringProperty("id", subject.id());
        json.writeStringProperty("name", subject.name());
        json.writeStringProperty("unit_id", subject.unitId());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Evidence evidence) {
        json.writeStartObject();
        json.writeStringProperty("table", evidence.table());
        json.writeStringProperty("key", evidence.key());
        json.writeStringProperty("file", evidence.file());
        if (evidence.row() == null) {
            json.writeNullProperty("row");
        } else {
            json.writeNumberProperty("row", evidence.row());
        }
        json.writeName("cells");
        json.writeStartObject();
        evidence.cells().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeTexts(JsonGenerator json, String name, List<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
