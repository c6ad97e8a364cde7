package io.mingcha.finding;

import io.mingcha.rule.Grade;
import io.mingcha.rule.Ladder;
import io.mingcha.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a finding that {@link FindingJson} wrote. */
public final class FindingReader {
    private final JsonMapper mapper = new JsonMapper();

    /** The finding of a line. */
    public Finding read(String line) {
        JsonNode json = mapper.readTree(line);
        List<Evidence> evidence = new ArrayList<>();
        json.path("evidence").forEach(row -> evidence.add(evidence(row)));
        Map<String, String> params = new LinkedHashMap<>();
        json.path("params")
                .properties()
                .forEach(entry -> params.put(entry.getKey(), entry.getValue().stringValue()));
        String severity = text(json, "severity");
        String grade = text(json, "grade");
        return new Finding(
                text(json, "id"),
                text(json, "rule"),
                text(json, "key"),
                text(json, "title"),
                one(Severity.values(), value -> value.code().equals(severity)),
                one(Grade.values(), value -> value.code().equals(grade)),
                Ladder.of(text(json, "ladder")),
                subject(json.path("subject")),
                LocalDate.parse(text(json, "date")),
                text(json, "summary"),
                evidence,
                texts(json.path("basis")),
                text(json, "recommendation"),
                json.path("self_reported").booleanValue(),
                texts(json.path("caveats")),
                params,
                json.path("rule_version").intValue());
    }

    private static Subject subject(JsonNode json) {
        String kind = text(json, "kind");
        return new Subject(
                one(Subject.Kind.values(), value -> value.code().equals(kind)),
                textOrNull(json, "id"),
                textOrNull(json, "name"),
                textOrNull(json, "unit_id"));
    }

    private static Evidence evidence(JsonNode json) {
        Map<String, @Nullable String> cells = new LinkedHashMap<>();
        json.path("cells")
                .properties()
                .forEach(entry -> cells.put(
                        entry.getKey(),
                        entry.getValue().isNull() ? null : entry.getValue().stringValue()));
        JsonNode row = json.path("row");
        return new Evidence(
                text(json, "table"),
                text(json, "key"),
                textOrNull(json, "file"),
                row.isNull() ? null : row.intValue(),
                cells);
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).stringValue();
    }

    private static @Nullable String textOrNull(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isNull() ? null : value.stringValue();
    }

    private static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        json.forEach(text -> texts.add(text.stringValue()));
        return texts;
    }

    private static <E> E one(E[] values, java.util.function.Predicate<E> wanted) {
        return Arrays.stream(values).filter(wanted).findFirst().orElseThrow();
    }
}
