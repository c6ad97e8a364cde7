package io.mingcha.ledger;

import io.mingcha.rule.Rule;
import io.mingcha.scan.Place;
import io.mingcha.scan.RuleOutcome;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether a scan could have found a matter again: only then does it say something that it did not. */
final class Checkable {
    /** Tables that bear on any rule where the office has them: who belongs where, and which days are workdays. */
    private static final List<String> BEHIND_ALL = List.of("persons", "calendar");

    private final Cases cases;
    private final ScanInput input;
    private final Baseline baseline;
    private final boolean latest;

    /** @param latest whether no scan before was as of a later day */
    Checkable(Cases cases, ScanInput input, Baseline baseline, boolean latest) {
        this.cases = cases;
        this.input = input;
        this.baseline = baseline;
        this.latest = latest;
    }

    /**
     * Why the scan could not have found a case's matter, in Chinese; null where it could.
     *
     * @param outcome of the case's rule; null where the rule was not there
     * @param notChecked the cases of this scan that could not be checked
     */
    @Nullable
    String whyNot(LedgerCase of, @Nullable RuleOutcome outcome, Set<String> notChecked) {
        if (outcome == null) {
            return "规则库中已没有规则 " + of.rule();
        }
        if (outcome.outcome() == RuleOutcome.Outcome.NOT_EVALUATED) {
            return "规则未评估：" + outcome.reason();
        }
        if (!latest) {
            return "本次截止日早于以前的扫描";
        }
        JsonNode finding = cases.finding(of);
        String otherRule = otherRule(of, outcome.rule(), finding);
        if (otherRule != null) {
            return otherRule;
        }
        for (JsonNode row : finding.path("evidence")) {
            if (notChecked.contains(Json.text(row, "key"))) {
                return "它所依据的线索未能复核";
            }
        }
        return places(of, outcome.rule(), finding).stream()
                .sorted(Comparator.comparing(Place::table)
                        .thenComparing(Place::unitId)
                        .thenComparing(Place::month))
                .map(baseline::whyIncomplete)
                .filter(why -> why != null)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String otherRule(LedgerCase of, Rule rule, JsonNode finding) {
        int version = finding.path("rule_version").intValue();
        if (version != rule.version()) {
            return "规则已由第 " + version + " 版改为第 " + rule.version() + " 版";
        }
        Map<String, String> before = new HashMap<>();
        finding.path("params")
                .properties()
                .forEach(param -> before.put(param.getKey(), param.getValue().stringValue()));
        return before.equals(input.parameters().printed(rule, of.foundOn())) ? null : "规则的参数已改变";
    }

    /**
     * Where rows may lie that the matter rests on: those of its evidence, and of all its rule's tables the rows of its
     * unit in the months from its first evidence to its last.
     */
    private Set<Place> places(LedgerCase of, Rule rule, JsonNode finding) {
        Set<Place> places = cases.places(of.id());
        Set<String> tables = new HashSet<>(rule.tables());
        places.forEach(place -> tables.add(place.table()));
        rule.evidence().keySet().stream().filter(this::isThere).forEach(tables::add);
        BEHIND_ALL.stream().filter(this::isThere).forEach(tables::add);
        TreeSet<YearMonth> months = months(of.foundOn(), places);
        String unitId = Json.find(finding.path("subject"), "unit_id");
        for (String table : tables) {
            for (YearMonth month = months.first(); !month.isAfter(months.last()); month = month.plusMonths(1)) {
                places.add(input.feed().place(table, unitId, month));
            }
        }
        return places;
    }

    private boolean isThere(String table) {
        return input.feed().has(table) || baseline.knows(table);
    }

    private static TreeSet<YearMonth> months(LocalDate foundOn, Set<Place> places) {
        TreeSet<YearMonth> months = new TreeSet<>(Set.of(YearMonth.from(foundOn)));
        places.stream()
                .filter(place -> !place.month().isEmpty())
                .forEach(place -> months.add(YearMonth.parse(place.month())));
        return months;
    }
}
