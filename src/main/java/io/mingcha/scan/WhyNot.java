package io.mingcha.scan;

import io.mingcha.engine.NearMiss;
import io.mingcha.finding.Finding;
import io.mingcha.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule has no finding about the person or the unit that was asked about.
 *
 * @param lookedAt the rows of the rule's table that speak of the subject, take part and are counted
 * @param notEvaluated why the rule could not see, in Chinese; null where it could
 * @param elsewhere how many findings there are about the subject that the inquiry's days or severity leave out
 * @param others findings about others that rest on a row that speaks of the subject
 * @param nearest what came nearest to being flagged; null where nothing can be told
 */
public record WhyNot(
        Rule rule,
        long lookedAt,
        @Nullable String notEvaluated,
        int elsewhere,
        List<Finding> others,
        @Nullable NearMiss nearest) {}
