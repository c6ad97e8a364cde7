package io.mingcha.ledger;

import io.mingcha.finding.Finding;
import io.mingcha.rule.Rule;
import io.mingcha.scan.RuleOutcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks at the open cases that a scan no longer finds. One is withdrawn only where the scan could have found it: where it
 * could not, the case stays and says why.
 */
final class Review {
    private final Writing writing;
    private final ScanInput input;
    private final KnownCases known;
    private final Checkable checkable;
    private final Entered.Count count;
    private final Set<String> notChecked = new HashSet<>();

    Review(Writing writing, ScanInput input, KnownCases known, Baseline baseline, boolean latest, Entered.Count count) {
        this.writing = writing;
        this.input = input;
        this.known = known;
        this.checkable = new Checkable(writing.cases(), input, baseline, latest);
        this.count = count;
    }

    /** @param found the scan's findings by id */
    void of(Map<String, Finding> found) {
        List<LedgerCase> madeOfFindings = new ArrayList<>();
        for (LedgerCase gone : known.all()) {
            if (gone.scanned() && gone.state().open() && !found.containsKey(gone.id())) {
                RuleOutcome outcome = input.outcomes().get(gone.rule());
                if (outcome != null && outcome.rule().looksAt().equals(Rule.FINDINGS)) {
                    madeOfFindings.add(gone);
                } else {
                    review(gone, outcome);
                }
            }
        }
        // What they are made of is looked at first.
        madeOfFindings.forEach(gone -> review(gone, input.outcomes().get(gone.rule())));
    }

    private void review(LedgerCase gone, @Nullable RuleOutcome outcome) {
        if (gone.endedOn() != null || (outcome == null && input.restricted())) {
            return;
        }
        String why = checkable.whyNot(gone, outcome, notChecked);
        if (why != null || outcome == null) {
            count.unchecked++;
            notChecked.add(gone.id());
            if (!Objects.equals(why, gone.unchecked())) {
                writing.append(EventKind.UNCHECKED, gone.id(), asOf().put("reason", why));
            }
        } else if (outcome.rule().ends()) {
            count.ended++;
            writing.append(EventKind.ENDED, gone.id(), asOf());
        } else {
            count.withdrawn++;
            writing.append(
                    EventKind.WITHDRAWN,
                    gone.id(),
                    asOf().put("reason", "截至 " + input.asOf() + " 的数据完整，由其不再得出这条线索：原记录已更正或补录"));
        }
    }

    private ObjectNode asOf() {
        return Json.object().put("as_of", input.asOf().toString());
    }
}
