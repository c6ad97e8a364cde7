package io.mingcha.ledger;

import io.mingcha.dictionary.Column;
import io.mingcha.finding.Finding;
import io.mingcha.finding.Subject;
import io.mingcha.rule.Rule;
import io.mingcha.scan.RuleOutcome;
import io.mingcha.scan.ScanResult;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** How many subjects each rule of a scan looked at and flagged, which tells a rule whose data went wrong. */
final class RuleFigures {
    private final ScanResult result;
    private final Map<String, Long> subjectsByColumns = new HashMap<>();

    private RuleFigures(ScanResult result) {
        this.result = result;
    }

    /** By rule and kind of subject: flagged and looked_at. */
    static ObjectNode of(ScanResult result) {
        return new RuleFigures(result).rules();
    }

    private ObjectNode rules() {
        ObjectNode rules = Json.object();
        Map<String, Set<String>> flagged = new HashMap<>();
        for (Finding finding : result.findings()) {
            flagged.computeIfAbsent(place(finding.rule(), finding.subject().kind()), any -> new HashSet<>())
                    .add(String.valueOf(finding.subject().id()));
        }
        for (RuleOutcome outcome : result.outcomes()) {
            if (outcome.outcome() != RuleOutcome.Outcome.NOT_EVALUATED) {
                Rule rule = outcome.rule();
                ObjectNode kinds = rules.putObject(rule.id());
                for (Subject.Kind kind : List.of(Subject.Kind.PERSON, Subject.Kind.UNIT)) {
                    kinds.putObject(kind.code())
                            .put("flagged", (long) flagged.getOrDefault(place(rule.id(), kind), Set.of())
                                    .size())
                            .put("looked_at", lookedAt(rule, kind));
                }
            }
        }
        return rules;
    }

    private static String place(String rule, Subject.Kind kind) {
        return rule + "\n" + kind.code();
    }

    /** Distinct persons or units that the rows of the rule's table name; for a rule over findings, that those are about. */
    private long lookedAt(Rule rule, Subject.Kind kind) {
        return subjectsByColumns.computeIfAbsent(place(rule.looksAt(), kind), any -> {
            if (rule.looksAt().equals(Rule.FINDINGS)) {
                return ofFindings(kind);
            }
            Dataset dataset = result.intake().dataset();
            Rows rows = dataset.find(rule.looksAt());
            return rows == null ? 0L : ofRows(rows, kind);
        });
    }

    private long ofFindings(Subject.Kind kind) {
        return result.findings().stream()
                .filter(finding -> !finding.rule().startsWith("followup/"))
                .map(finding -> subject(finding, kind))
                .filter(id -> id != null)
                .distinct()
                .count();
    }

    private static @Nullable String subject(Finding finding, Subject.Kind kind) {
        Subject subject = finding.subject();
        return kind == Subject.Kind.UNIT ? subject.unitId() : subject.kind() == kind ? subject.id() : null;
    }

    private static long ofRows(Rows rows, Subject.Kind kind) {
        Set<String> ids = new HashSet<>();
        for (Column column : rows.table().columns()) {
            boolean own = kind == Subject.Kind.UNIT && rows.table().name().equals("units") && column.key();
            if (own || kind.code().equals(column.refers())) {
                BitSet texts = new BitSet();
                for (int row = 0; row < rows.size(); row++) {
                    long text = rows.value(column.index(), row);
                    if (text != Rows.BLANK) {
                        texts.set((int) text);
                    }
                }
                texts.stream()
                        .forEach(text -> ids.addAll(
                                List.of(rows.pool(column.index()).get(text).split(";"))));
            }
        }
        return ids.size();
    }
}
