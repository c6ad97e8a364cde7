package io.mingcha.scan;

import io.mingcha.fact.GroupBalance;
import io.mingcha.finding.Findings;
import io.mingcha.rule.Severity;
import io.mingcha.source.Converted;
import io.mingcha.source.SheetBalance;
import io.mingcha.source.Withheld;
import java.io.OutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes {@code scan.json}: what was read and judged, what was not and why, and the balance. */
public final class ScanJson {
    /** So many data problems of one kind are listed; the rest are counted. */
    private static final int MOST_LISTED = 1_000;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private ScanJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the result of a scan that read the tables' own files only. */
    public static void write(
            OutputStream out, ScanResult result, Map<String, String> versions, Map<String, Long> timings) {
        write(out, result, null, versions, timings, Map.of());
    }

    /**
     * Writes the result.
     *
     * @param versions of the program and what it judged with, by name
     * @param converted what was made of files by profiles; null where none was
     * @param timings in milliseconds, by stage; with those of rules the one part that differs between equal scans
     * @param ruleTimings in milliseconds, by rule; empty where they are not known
     */
    public static void write(
            OutputStream out,
            ScanResult result,
            @Nullable Converted converted,
            Map<String, String> versions,
            Map<String, Long> timings,
            Map<String, Long> ruleTimings) {
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter().withArrayIndenter(new tools.jackson.core.util.DefaultIndenter());
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
        try (JsonGenerator json = FACTORY.createGenerator(context, out)) {
            new ScanJson(json).write(result, converted, versions, timings, ruleTimings);
        }
    }

    private void write(
            ScanResult result,
            @Nullable Converted converted,
            Map<String, String> versions,
            Map<String, Long> timings,
            Map<String, Long> ruleTimings) {
        json.writeStartObject();
        json.writeStringProperty("as_of", result.asOf().toString());
        json.writeName("versions");
        object(() -> versions.forEach(json::writeStringProperty));
        array("balance", result.balance(), this::balance);
        if (converted != null) {
            array("sources", converted.balance(), this::source);
        }
        array("scopes", result.scopes(), this::scope);
        array("rules", result.outcomes(), this::rule);
        json.writeName("counts");
        object(() -> counts(result));
        dataProblems(result.dataProblems());
        array("festivals_unknown", result.unknownFestivals(), unknown -> {
            json.writeStringProperty("date", unknown.date().toString());
            json.writeNumberProperty("expenses", unknown.expenses());
        });
        array("orphans", result.orphans(), this::orphans);
        array(
                "coverage_holes",
                result.seen().arrivals().stream()
                        .filter(arrival -> arrival.hole() != null)
                        .toList(),
                this::arrival);
        array("empty_tables", result.intake().emptyFiles(), empty -> {
            json.writeStringProperty("file", empty.file());
            json.writeStringProperty("table", empty.table());
        });
        array("notes", result.intake().notes(), note -> {
            json.writeStringProperty("file", note.file());
            json.writeStringProperty("text", note.text());
        });
        json.writeName("timings_ms");
        object(() -> timings.forEach(json::writeNumberProperty));
        if (!ruleTimings.isEmpty()) {
            json.writeName("rule_timings_ms");
            object(() -> ruleTimings.forEach(json::writeNumberProperty));
        }
        json.writeEndObject();
    }

    private void balance(TableBalance balance) {
        json.writeStringProperty("file", balance.file().file());
        json.writeStringProperty("table", balance.file().table());
        json.writeStringProperty("encoding", balance.file().encoding());
        json.writeNumberProperty("rows", balance.file().rows());
        json.writeNumberProperty("accepted", balance.file().accepted());
        json.writeNumberProperty("repeated", balance.file().repeated());
        json.writeNumberProperty("rejected", balance.file().rejected());
        json.writeNumberProperty("after_as_of", balance.afterAsOf());
    }

    private void source(SheetBalance sheet) {
        json.writeStringProperty("file", sheet.file());
        json.writeStringProperty("sheet", sheet.sheet());
        json.writeStringProperty("profile", sheet.profile());
        json.writeStringProperty("counts", sheet.perDay() ? "person_days" : "rows");
        json.writeNumberProperty("headers_and_footers", sheet.around());
        json.writeNumberProperty("entries", sheet.entries());
        json.writeNumberProperty("kept", sheet.kept());
        json.writeName("withheld");
        object(() -> {
            for (Withheld.Kind kind : Withheld.Kind.values()) {
                json.writeNumberProperty(
                        kind.name().toLowerCase(Locale.ROOT), sheet.withheld().getOrDefault(kind, 0));
            }
        });
    }

    private void scope(GroupBalance balance) {
        json.writeStringProperty("scope", balance.scope());
        json.writeStringProperty("table", balance.table());
        json.writeNumberProperty("rows", balance.rows());
        json.writeNumberProperty("grouped", balance.grouped());
        json.writeNumberProperty("without_key", balance.withoutKey());
    }

    private void arrival(Arrival arrival) {
        json.writeStringProperty("table", arrival.table());
        json.writeStringProperty("unit", arrival.unit());
        json.writeStringProperty("month", arrival.month().toString());
        json.writeNumberProperty("rows", arrival.rows());
        json.writeNumberProperty("people", arrival.people());
        if (arrival.expectedPeople() != null) {
            json.writeNumberProperty("expected_people", arrival.expectedPeople());
        }
        if (arrival.rowsBefore() != null) {
            json.writeNumberProperty("rows_before", arrival.rowsBefore());
        }
        json.writeStringProperty("hole", arrival.hole());
    }

    private void rule(RuleOutcome outcome) {
        json.writeStringProperty("id", outcome.rule().id());
        json.writeNumberProperty("version", outcome.rule().version());
        json.writeStringProperty("title", outcome.rule().title());
        json.writeStringProperty("outcome", outcome.outcome().code());
        json.writeNumberProperty("findings", outcome.findings());
        json.writeNumberProperty("looked_at", outcome.rows().lookedAt());
        json.writeNumberProperty("flagged_rows", outcome.rows().flagged());
        json.writeNumberProperty("rejected_rows", outcome.rows().rejected());
        json.writeNumberProperty("orphan_rows", outcome.rows().orphans());
        json.writeBooleanProperty("suspect", outcome.rows().suspect());
        json.writeStringProperty(
                "suspicion", outcome.rows().suspect() ? "口径存疑：" + outcome.rows().suspicion() : null);
        json.writeStringProperty("reason", outcome.reason());
    }

    private void counts(ScanResult result) {
        json.writeNumberProperty("findings", result.findings().size());
        json.writeNumberProperty("rejected", result.intake().rejected().size());
        json.writeName("by_severity");
        Collection<int[]> counts = Findings.counts(result.findings()).values();
        object(() -> {
            for (Severity severity : Severity.values()) {
                json.writeNumberProperty(
                        severity.code(),
                        counts.stream().mapToLong(of -> of[severity.ordinal()]).sum());
            }
        });
    }

    private void dataProblems(List<DataProblem> problems) {
        Map<String, List<DataProblem>> byKind = problems.stream()
                .collect(Collectors.groupingBy(DataProblem::kind, LinkedHashMap::new, Collectors.toList()));
        array("data_problems", List.copyOf(byKind.entrySet()), kind -> {
            json.writeStringProperty("problem", kind.getKey());
            json.writeNumberProperty("rows", kind.getValue().size());
            array("listed", kind.getValue().stream().limit(MOST_LISTED).toList(), problem -> {
                json.writeStringProperty("table", problem.table());
                json.writeStringProperty("key", problem.key());
                json.writeStringProperty("file", problem.file());
                if (problem.row() > 0) {
                    json.writeNumberProperty("row", problem.row());
                } else {
                    json.writeNullProperty("row");
                }
            });
        });
    }

    private void orphans(Orphans orphans) {
        json.writeStringProperty("table", orphans.table());
        json.writeStringProperty("column", orphans.column());
        json.writeNumberProperty("rows", orphans.rows());
        json.writeNumberProperty("ids", orphans.ids().size());
        json.writeName("listed");
        json.writeStartArray();
        orphans.ids().stream().limit(MOST_LISTED).forEach(json::writeString);
        json.writeEndArray();
    }

    private <T> void array(String name, List<T> elements, Consumer<T> element) {
        json.writeName(name);
        json.writeStartArray();
        elements.forEach(one -> object(() -> element.accept(one)));
        json.writeEndArray();
    }

    private void object(Runnable content) {
        json.writeStartObject();
        content.run();
        json.writeEndObject();
    }
}
