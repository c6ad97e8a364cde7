package io.mingcha.engine;

import io.mingcha.fact.Fact;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that nothing meets.
 *
 * @param nearest what came nearest to it; null where there was nothing to look at
 * @param alike how many others failed as few conditions
 */
record Blocked(@Nullable Candidate nearest, List<Unmet> unmet, int alike) {
    /** The smallest gap first, then the largest count, then the latest row. */
    private static final Comparator<Blocked> NEAREST = Comparator.comparingLong(Blocked::gap)
            .thenComparing(Comparator.comparingLong(Blocked::count).reversed())
            .thenComparing(Comparator.comparing(Blocked::date).reversed())
            .thenComparing(Blocked::key);

    /** The nearest among those that failed the fewest conditions; null where there is none. */
    static @Nullable Blocked nearest(List<Candidate> looked, int fewest) {
        List<Blocked> nearest = looked.stream()
                .filter(candidate -> candidate.failed().size() == fewest)
                .map(candidate -> new Blocked(candidate, candidate.unmet(), 0))
                .toList();
        return nearest.stream()
                .min(NEAREST)
                .map(one -> new Blocked(one.nearest(), one.unmet(), nearest.size() - 1))
                .orElse(null);
    }

    @Nullable
    Fact fact() {
        return nearest == null ? null : nearest.fact();
    }

    long count() {
        return nearest == null ? -1 : nearest.count();
    }

    private long gap() {
        return unmet.stream().mapToLong(Unmet::gap).sum();
    }

    private String date() {
        Fact fact = fact();
        return fact == null ? "" : fact.ownDate().toString();
    }

    private String key() {
        Fact fact = fact();
        return fact == null ? "" : fact.row().key();
    }
}
