package io.mingcha.engine;

import io.mingcha.fact.Fact;
import io.mingcha.fact.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.Pattern;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * A fact or a count that a step could take, and what it does not meet of what is asked of it alone.
 *
 * @param bound the subject and what the pattern binds of it
 */
record Candidate(Object subject, List<Condition> failed, Map<Variable<?>, Object> bound) {
    static List<Candidate> look(Step step, List<?> subjects) {
        Pattern<?> pattern = step.source();
        List<Candidate> looked = new ArrayList<>();
        for (Object subject : subjects) {
            Map<Variable<?>, Object> bound = Condition.bind(pattern, subject);
            List<Condition> failed = step.conditions().stream()
                    .filter(condition -> Boolean.FALSE.equals(condition.holds(bound)))
                    .toList();
            looked.add(new Candidate(subject, failed, bound));
        }
        return looked;
    }

    boolean met() {
        return failed.isEmpty();
    }

    /** The fact, or the latest of those counted; null for a count of none. */
    @Nullable
    Fact fact() {
        if (subject instanceof Tally tally) {
            return tally.count() == 0 ? null : tally.latest();
        }
        return (Fact) subject;
    }

    /** How many were counted; -1 for a fact. */
    long count() {
        return subject instanceof Tally tally ? tally.count() : -1;
    }

    List<Unmet> unmet() {
        Map<String, Object> named = RowExpression.named(bound);
        return failed.stream()
                .map(condition -> UnmetWords.unmet(condition.text(), subject, named))
                .toList();
    }
}
