package io.mingcha.finding;

import io.mingcha.rule.Grade;
import io.mingcha.rule.Ladder;
import io.mingcha.rule.Severity;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A lead: what the records show, for a person to verify.
 *
 * @param id stable over scans, made of rule and key
 * @param key the matter's identity within the rule
 * @param ladder the follow-up recommended, already one step milder for a self-reported matter
 * @param summary one Chinese sentence with the figures that decided it
 * @param caveats why it is graded a lead beyond what its rule says; empty otherwise
 * @param params the figures it was judged with, as people read them
 */
public record Finding(
        String id,
        String rule,
        String key,
        String title,
        Severity severity,
        Grade grade,
        Ladder ladder,
        Subject subject,
        LocalDate date,
        String summary,
        List<Evidence> evidence,
        List<String> basis,
        String recommendation,
        boolean selfReported,
        List<String> caveats,
        Map<String, String> params,
        int ruleVersion)
        implements Serializable {
    /** By rule, then by key, each by code point. */
    public static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::rule, CodePoints.ORDER).thenComparing(Finding::key, CodePoints.ORDER);

    /** This resting on other evidence. */
    public Finding with(List<Evidence> other) {
        return new Finding(
                id,
                rule,
                key,
                title,
                severity,
                grade,
                ladder,
                subject,
                date,
                summary,
                other,
                basis,
                recommendation,
                selfReported,
                caveats,
                params,
                ruleVersion);
    }
}
