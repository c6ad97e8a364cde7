package io.mingcha.engine;

import io.mingcha.fact.Fact;
import io.mingcha.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells why a rule raised nothing: looks, condition by condition, for what came nearest to being flagged. */
public final class NearMisses {
    private final Knowledge knowledge;

    /** @param knowledge the compiled rules that will be asked about */
    public NearMisses(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Whether every condition of a rule is told by its text. */
    public boolean understands(Rule rule) {
        return Outline.of(rule, knowledge.compiled(rule.id())).stream().allMatch(Outline::whole);
    }

    /**
     * What came nearest to a rule's conditions.
     *
     * @param facts all that lies together with what is asked about
     * @param own which of them is to be told about
     */
    public @Nullable NearMiss nearest(Rule rule, Collection<Fact> facts, Predicate<Fact> own) {
        List<NearMiss> misses = new ArrayList<>();
        for (Outline outline : Outline.of(rule, knowledge.compiled(rule.id()))) {
            misses.add(new NearMissSearch(outline, facts, own).nearest());
        }
        return misses.stream()
                .min(Comparator.comparingInt((NearMiss miss) -> miss.fact() == null ? 1 : 0)
                        .thenComparingInt(miss -> miss.unmet().size())
                        .thenComparingLong(NearMiss::gap))
                .orElse(null);
    }
}
