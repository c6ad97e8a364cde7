package io.mingcha.ledger;

import io.mingcha.finding.Finding;
import io.mingcha.finding.FindingJson;
import io.mingcha.scan.Place;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Enters what a scan found: new matters become cases, known ones stay, and what is gone is looked at again. */
final class ScanEntry {
    private final Writing writing;
    private final ScanInput input;
    private final KnownCases known;
    private final Entered.Count count = new Entered.Count();

    ScanEntry(Writing writing, ScanInput input) {
        this.writing = writing;
        this.input = input;
        this.known = new KnownCases(writing.cases());
    }

    Entered enter() {
        Baseline baseline = new Baseline(writing.sql(), input.feed(), input.sharePercent());
        boolean latest = !input.asOf().isBefore(known.lastAsOf(writing.sql()));
        Map<String, Finding> found = new HashMap<>();
        for (Finding finding : input.findings()) {
            found.put(finding.id(), finding);
            enter(finding, latest);
        }
        new Review(writing, input, known, baseline, latest, count).of(found);
        Entered entered = count.of(input.findings().size());
        writing.append(EventKind.SCANNED, null, line(entered, latest ? baseline.changes() : Json.object()));
        return entered;
    }

    private void enter(Finding finding, boolean latest) {
        LedgerCase before = known.find(finding.id());
        if (before == null) {
            open(finding);
        } else if (before.state() == CaseState.WITHDRAWN && latest) {
            count.reinstated++;
            writing.append(EventKind.REINSTATED, before.id(), body(finding, json(finding)));
        } else if (before.state().open() && latest) {
            compare(before, finding);
        } else {
            count.leftAlone++;
        }
    }

    private void open(Finding finding) {
        ObjectNode body = body(finding, json(finding));
        LedgerCase earlier = known.closedBefore(finding);
        if (earlier == null) {
            count.fresh++;
        } else {
            count.recurring++;
            body.put("linked_to", earlier.id());
        }
        writing.append(EventKind.OPENED, finding.id(), body);
    }

    private void compare(LedgerCase before, Finding finding) {
        JsonNode now = json(finding);
        if (!FindingContent.digest(now).equals(before.content())) {
            ObjectNode body = body(finding, now);
            ArrayNode changed = body.putArray("changed");
            FindingContent.changed(writing.cases().finding(before), now).forEach(changed::add);
            count.updated++;
            writing.append(EventKind.UPDATED, before.id(), body);
        } else if (before.unchecked() != null || before.endedOn() != null) {
            count.seenAgain++;
            writing.append(
                    EventKind.SEEN,
                    before.id(),
                    Json.object().put("as_of", input.asOf().toString()));
        } else {
            count.unchanged++;
        }
    }

    private static JsonNode json(Finding finding) {
        return Json.parse(FindingJson.text(finding));
    }

    private ObjectNode body(Finding finding, JsonNode json) {
        ObjectNode body = Json.object();
        body.set("finding", json);
        ArrayNode places = body.putArray("places");
        Set<Place> of = input.feed().places(finding);
        of.stream()
                .sorted(Comparator.comparing(Place::table)
                        .thenComparing(Place::unitId)
                        .thenComparing(Place::month))
                .forEach(place ->
                        places.addArray().add(place.table()).add(place.unitId()).add(place.month()));
        return body;
    }

    private ObjectNode line(Entered entered, ObjectNode feed) {
        ObjectNode line = Json.object()
                .put("as_of", input.asOf().toString())
                .put("findings", entered.findings())
                .put("new", entered.fresh() + entered.recurring())
                .put("known", entered.known())
                .put("recurring", entered.recurring())
                .put("updated", entered.updated())
                .put("reinstated", entered.reinstated())
                .put("left_alone", entered.leftAlone())
                .put("withdrawn", entered.withdrawn())
                .put("ended", entered.ended())
                .put("unchecked", entered.unchecked())
                .put("share_percent", input.sharePercent());
        line.set("feed", feed);
        line.set("figures", input.figures());
        if (input.restricted()) {
            ArrayNode rules = line.putArray("rules");
            input.outcomes().keySet().forEach(rules::add);
        }
        return line;
    }
}
