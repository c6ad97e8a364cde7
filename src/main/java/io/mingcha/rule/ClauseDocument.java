package io.mingcha.rule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document and its clauses, each once.
 *
 * @param id the name of its file
 * @param title the document's own name, in title marks where it has one
 * @param edition which version of it, and since when where that is known
 * @param citedAs the names that rules cite it by, the first being the one shown
 */
public record ClauseDocument(String id, String title, String edition, List<String> citedAs, List<Clause> clauses) {
    /** The clause of that number; null where there is none. */
    @Nullable
    Clause find(String number) {
        return clauses.stream()
                .filter(clause -> clause.number().equals(number))
                .findFirst()
                .orElse(null);
    }

    /** How many clauses have each status; every status is there. */
    public Map<ClauseStatus, Integer> counts() {
        Map<ClauseStatus, Integer> counts = new EnumMap<>(ClauseStatus.class);
        for (ClauseStatus status : ClauseStatus.values()) {
            counts.put(status, 0);
        }
        clauses.forEach(clause -> counts.merge(clause.status(), 1, Integer::sum));
        return counts;
    }
}
