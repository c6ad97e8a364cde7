package io.mingcha.finding;

import io.mingcha.fact.Key;
import io.mingcha.fact.SelfReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who reported what of himself, so that a matter reported first is followed up one step more mildly. */
public final class SelfReports {
    private final Map<String, List<SelfReport>> bySubjectAndRule = new HashMap<>();

    /** @param reports those reported up to as-of */
    public SelfReports(Iterable<SelfReport> reports) {
        for (SelfReport report : reports) {
            Subject.Kind kind = report.personId() != null ? Subject.Kind.PERSON : Subject.Kind.UNIT;
            String id = report.personId() != null ? report.personId() : report.unitId();
            if (id != null) {
                bySubjectAndRule
                        .computeIfAbsent(Key.of(kind, id, report.rule()), key -> new ArrayList<>())
                        .add(report);
            }
        }
    }

    /** Whether the subject reported the matter: the rule by id or title, the date blank, the finding's or the day before. */
    boolean cover(Subject.Kind kind, @Nullable String subjectId, String ruleId, String ruleTitle, LocalDate date) {
        return subjectId != null
                && !bySubjectAndRule.isEmpty()
                && (named(kind, subjectId, ruleId, date) || named(kind, subjectId, ruleTitle, date));
    }

    private boolean named(Subject.Kind kind, String subjectId, String rule, LocalDate date) {
        return bySubjectAndRule.getOrDefault(Key.of(kind, subjectId, rule), List.of()).stream()
                .map(SelfReport::occurredOn)
                .anyMatch(day -> day == null || day.equals(date) || day.equals(date.minusDays(1)));
    }
}
