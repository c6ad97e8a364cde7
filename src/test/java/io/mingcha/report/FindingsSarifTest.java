package io.mingcha.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.mingcha.HostileTexts;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FindingsSarifTest {
    private static JsonNode sarif(ScanReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FindingsSarif.write(out, report);
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    /** The schema that the standard publishes, from the jar that carries it. */
    private static Schema schema() throws Exception {
        try (InputStream in = FindingsSarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            JsonNode schema = JsonMapper.shared().readTree(in);
            // Its id would send the reader to the network.
            ((ObjectNode) schema).remove("id");
            ((ObjectNode) schema).remove("$id");
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema);
        }
    }

    @Test
    void keepsToTheSchema() throws Exception {
        Schema schema = schema();
        assertThat(schema.validate(sarif(FakeScan.report(FakeScan.large(300), Masking.none()))))
                .isEmpty();
        assertThat(schema.validate(sarif(FakeScan.report(FakeScan.of(HostileTexts.all()), Masking.none()))))
                .isEmpty();
    }

    @Test
    void theSchemaWouldSeeAFault() throws Exception {
        JsonNode sarif = sarif(FakeScan.report(FakeScan.large(90), Masking.none()));
        ((ObjectNode) sarif.at("/runs/0/results/0")).put("kind", "guilty");
        assertThat(schema().validate(sarif)).isNotEmpty();
    }

    @Test
    void aResultIsForAPersonToReview() {
        JsonNode run =
                sarif(FakeScan.report(FakeScan.large(90), Masking.none())).at("/runs/0");
        JsonNode result = run.at("/results/0");
        assertThat(result.get("kind").asString()).isEqualTo("review");
        assertThat(result.get("level").asString()).isEqualTo("none");
        assertThat(run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt() + "/id")
                        .asString())
                .isEqualTo(result.get("ruleId").asString());
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("%E8%80%83%E5%8B%A4/2026-03.csv");
        assertThat(run.at("/properties/statement").asString()).contains("陈述申辩");
    }

    @Test
    void whatWasNotEvaluatedIsTold() {
        var result = FakeScan.large(30);
        long untold = result.outcomes().stream()
                .filter(outcome -> outcome.reason() != null)
                .count();
        JsonNode notifications =
                sarif(FakeScan.report(result, Masking.none())).at("/runs/0/invocations/0/toolExecutionNotifications");
        assertThat(notifications.size()).isEqualTo((int) untold).isPositive();
        assertThat(notifications.get(0).at("/message/text").asString()).isEqualTo("未评估：缺少表 会议");
    }
}
