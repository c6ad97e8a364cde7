package io.mingcha.report;

import io.mingcha.finding.Evidence;
import io.mingcha.finding.Finding;
import io.mingcha.rule.Rule;
import io.mingcha.scan.RuleOutcome;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Findings in SARIF 2.1.0, for tools that collect results of checks. Every result is of kind {@code review}, the
 * standard's word for what a person must decide, and so of level {@code none}; its gravity is a property.
 */
public final class FindingsSarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static final String DATA = "DATA";

    private final ScanReport report;
    private final FindingWords words;
    private final JsonGenerator json;

    private FindingsSarif(ScanReport report, JsonGenerator json) {
        this.report = report;
        this.words = report.words();
        this.json = json;
    }

    /** Writes the findings of a scan. */
    public static void write(OutputStream out, ScanReport report) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            new FindingsSarif(report, json).write();
        }
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeName("runs");
        json.writeStartArray();
        object(null, this::run);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void run() {
        object("tool", () -> object("driver", this::driver));
        json.writeStringProperty("language", "zh-CN");
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        object("originalUriBaseIds", () -> object(DATA, () -> message("description", "数据目录（--data）")));
        json.writeName("invocations");
        json.writeStartArray();
        object(null, this::invocation);
        json.writeEndArray();
        object("properties", () -> {
            json.writeStringProperty("asOf", report.result().asOf().toString());
            json.writeStringProperty("statement", ScanReport.STATEMENT);
        });
        Map<String, Integer> indices = new HashMap<>();
        report.result().outcomes().forEach(outcome -> indices.put(outcome.rule().id(), indices.size()));
        json.writeName("results");
        json.writeStartArray();
        for (Finding finding : report.result().findings()) {
            object(null, () -> result(finding, indices.getOrDefault(finding.rule(), -1)));
        }
        json.writeEndArray();
    }

    private void driver() {
        json.writeStringProperty("name", "Mingcha 明察");
        json.writeStringProperty("version", report.version());
        json.writeName("rules");
        json.writeStartArray();
        for (RuleOutcome outcome : report.result().outcomes()) {
            object(null, () -> rule(outcome));
        }
        json.writeEndArray();
    }

    private void rule(RuleOutcome outcome) {
        Rule rule = outcome.rule();
        json.writeStringProperty("id", rule.id());
        json.writeStringProperty("name", rule.title());
        message("shortDescription", rule.title());
        message("fullDescription", "局限：" + words.text(rule.blindSpots()));
        message("help", words.text(rule.recommendation()));
        object("properties", () -> {
            json.writeStringProperty("outcome", outcome.outcome().code());
            json.writeNumberProperty("ruleVersion", rule.version());
            String suspicion = report.suspicions().get(rule.id());
            if (suspicion != null) {
                json.writeStringProperty("suspicion", words.text(suspicion));
            }
        });
    }

    /** What was not evaluated is a notification of the run, so that no reader takes silence for a pass. */
    private void invocation() {
        json.writeBooleanProperty("executionSuccessful", true);
        json.writeName("toolExecutionNotifications");
        json.writeStartArray();
        for (RuleOutcome outcome : report.result().outcomes()) {
            String reason = outcome.reason();
            if (reason != null) {
                object(null, () -> {
                    json.writeStringProperty("level", "warning");
                    message("message", "未评估：" + words.sentence(reason));
                    object(
                            "associatedRule",
                            () -> json.writeStringProperty("id", outcome.rule().id()));
                });
            }
        }
        json.writeEndArray();
    }

    private void result(Finding finding, int ruleIndex) {
        json.writeStringProperty("ruleId", finding.rule());
        json.writeNumberProperty("ruleIndex", ruleIndex);
        json.writeStringProperty("kind", "review");
        json.writeStringProperty("level", "none");
        message("message", words.text(finding.summary()));
        json.writeName("locations");
        json.writeStartArray();
        finding.evidence().stream().filter(row -> row.file() != null).limit(1).forEach(this::location);
        json.writeEndArray();
        json.writeName("relatedLocations");
        json.writeStartArray();
        finding.evidence().stream().filter(row -> row.file() != null).skip(1).forEach(this::location);
        json.writeEndArray();
        object("partialFingerprints", () -> json.writeStringProperty("mingchaFinding/v1", finding.id()));
        object("properties", () -> properties(finding));
    }

    private void location(Evidence row) {
        object(null, () -> {
            object("physicalLocation", () -> {
                object("artifactLocation", () -> {
                    json.writeStringProperty("uri", uri(words.text(String.valueOf(row.file()))));
                    json.writeStringProperty("uriBaseId", DATA);
                });
                Integer number = row.row();
                if (number != null) {
                    object("region", () -> json.writeNumberProperty("startLine", number));
                }
            });
            message("message", words.table(row.table()) + " " + words.text(row.key()));
        });
    }

    private void properties(Finding finding) {
        json.writeStringProperty("key", words.text(finding.key()));
        json.writeStringProperty("severity", finding.severity().code());
        json.writeStringProperty("grade", finding.grade().code());
        json.writeStringProperty("ladder", finding.ladder().code());
        json.writeStringProperty("date", finding.date().toString());
        json.writeStringProperty("subject", words.subject(finding.subject()));
        json.writeStringProperty("unit", words.unit(finding.subject().unitId()));
        json.writeStringProperty("basis", words.basis(finding));
        json.writeBooleanProperty("selfReported", finding.selfReported());
        json.writeStringProperty("caution", words.caution(finding));
    }

    private void message(String name, String text) {
        object(name, () -> json.writeStringProperty("text", text));
    }

    private void object(@org.jspecify.annotations.Nullable String name, Runnable content) {
        if (name != null) {
            json.writeName(name);
        }
        json.writeStartObject();
        content.run();
        json.writeEndObject();
    }

    /** A path as a relative reference: its parts percent-encoded. */
    private static String uri(String path) {
        return Arrays.stream(path.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
