package io.mingcha.ledger;

import io.mingcha.finding.Finding;
import io.mingcha.rule.Parameters;
import io.mingcha.scan.Feed;
import io.mingcha.scan.RuleOutcome;
import io.mingcha.scan.ScanResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a scan brings to the ledger.
 *
 * @param findings in their order
 * @param outcomes of the rules reported, by id
 * @param figures how many subjects each rule looked at and flagged, by rule and kind of subject
 * @param parameters that it judged with
 * @param restricted whether only some rules were reported, so that nothing is said of the cases of others
 * @param sharePercent how much of a place's last complete feed makes a complete one, 0 to 100
 */
public record ScanInput(
        LocalDate asOf,
        List<Finding> findings,
        Map<String, RuleOutcome> outcomes,
        Feed feed,
        ObjectNode figures,
        Parameters parameters,
        boolean restricted,
        int sharePercent) {
    /** The share where none is asked for. */
    public static final int SHARE_PERCENT = 90;

    /** Takes a scan's result; counts its rows, which takes a pass over all of them. */
    public static ScanInput of(ScanResult result, Parameters parameters, boolean restricted, int sharePercent) {
        Map<String, RuleOutcome> outcomes = result.outcomes().stream()
                .collect(Collectors.toMap(
                        outcome -> outcome.rule().id(), Function.identity(), (a, b) -> a, TreeMap::new));
        return new ScanInput(
                result.asOf(),
                result.findings(),
                outcomes,
                result.seen().feed(result.findings()),
                RuleFigures.of(result),
                parameters,
                restricted,
                sharePercent);
    }

    /** Enters it, as part of a transaction. */
    public Entered enter(Writing writing) {
        return new ScanEntry(writing, this).enter();
    }
}
