package io.mingcha.engine;

import io.mingcha.fact.Fact;
import io.mingcha.fact.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.drools.model.Pattern;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;

/** One walk through the steps of a DRL rule, up to the first whose conditions no row meets. Used once. */
final class NearMissSearch {
    /** The smallest gap first, then the largest count, then the latest row. */
    private static final Comparator<NearMiss> NEAREST = Comparator.comparingLong(NearMiss::gap)
            .thenComparing(Comparator.comparingLong(NearMiss::count).reversed())
            .thenComparing(Comparator.comparing(NearMissSearch::date).reversed())
            .thenComparing(NearMissSearch::rowKey);

    private final Outline outline;
    private final Collection<Fact> facts;
    private final Predicate<Fact> own;
    private final Map<Variable<?>, List<Tally>> counts = new HashMap<>();
    private final List<String> open = new ArrayList<>();
    private long ingredients = -1;
    private @Nullable Fact met;

    NearMissSearch(Outline outline, Collection<Fact> facts, Predicate<Fact> own) {
        this.outline = outline;
        this.facts = facts;
        this.own = own;
    }

    /** A fact or a count, and what it did not meet of what is asked of it alone. */
    private record Candidate(Object subject, List<Condition> failed, Map<Variable<?>, Object> bound) {
        boolean met() {
            return failed.isEmpty();
        }

        @Nullable
        Fact fact() {
            if (subject instanceof Tally tally) {
                return tally.count() == 0 ? null : tally.latest();
            }
            return (Fact) subject;
        }
    }

    NearMiss nearest() {
        // What a count is taken of stands behind the conditions on it, and must be known before.
        outline.steps().stream().filter(step -> step.kind() == Step.Kind.COUNT).forEach(this::count);
        for (Step step : outline.steps()) {
            NearMiss miss = switch (step.kind()) {
                case FACT -> among(step);
                case GROUPS -> groups(step);
                case TALLY -> tally(step);
                case COUNT -> null;
                case ABSENCE -> absence(step);
            };
            if (miss != null) {
                return miss;
            }
        }
        return new NearMiss(outline.name(), met, -1, List.of(), 0, List.copyOf(open), ingredients);
    }

    /** The first pattern must be met by a row of one's own; what it is joined with may be another's. */
    private @Nullable NearMiss among(Step step) {
        List<Candidate> looked = look(step, ofType(step.pattern()));
        step.conditions().stream()
                .filter(condition -> looked.stream().allMatch(one -> condition.holds(one.bound()) == null))
                .forEach(condition -> open.add(condition.text()));
        return unlessMet(step == outline.steps().get(0) ? own(looked) : looked);
    }

    private @Nullable NearMiss absence(Step step) {
        String conditions = String.join(
                ", ", step.conditions().stream().map(Condition::text).toList());
        open.add("not " + step.pattern().getPatternVariable().getType().getSimpleName() + "(" + conditions + ")");
        return null;
    }

    private @Nullable NearMiss groups(Step step) {
        List<Candidate> looked = look(step, ofType(step.source()));
        Map<Object, List<Fact>> byKey = new LinkedHashMap<>();
        for (Candidate candidate : looked) {
            if (candidate.met()) {
                byKey.computeIfAbsent(key(step, candidate), key -> new ArrayList<>())
                        .add((Fact) candidate.subject());
            }
        }
        counts.put(
                step.counted(),
                byKey.values().stream()
                        .filter(group -> group.stream().anyMatch(own))
                        .map(Tally::new)
                        .toList());
        return unlessMet(own(looked));
    }

    private static Object key(Step step, Candidate candidate) {
        Variable<?>[] variables = step.groups().getVars();
        Object[] values = new Object[variables.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = candidate.bound().get(variables[i]);
        }
        Object key = step.groups().getGroupingFunction().apply(values);
        return key == null ? "" : key;
    }

    /** Counts where nothing is asked but of each fact alone; no fact at all is a count of zero in any case. */
    private void count(Step step) {
        List<Candidate> looked = look(step, ofType(step.source()));
        List<Fact> counted = looked.stream()
                .filter(Candidate::met)
                .map(candidate -> (Fact) candidate.subject())
                .toList();
        boolean alone = step.conditions().stream()
                .allMatch(condition -> looked.stream().allMatch(one -> condition.holds(one.bound()) != null));
        if (alone || counted.isEmpty()) {
            counts.put(step.counted(), List.of(new Tally(counted)));
        }
        ingredients = Math.max(ingredients, counted.size());
    }

    private @Nullable NearMiss tally(Step step) {
        List<Tally> tallies = counts.get(step.counted());
        if (tallies == null) {
            step.conditions().forEach(condition -> open.add(condition.text()));
            return null;
        }
        return unlessMet(look(step, tallies));
    }

    /** The nearest of the candidates; null where one of them meets all that is asked of it alone. */
    private @Nullable NearMiss unlessMet(List<Candidate> looked) {
        int fewest = Integer.MAX_VALUE;
        for (Candidate candidate : looked) {
            if (candidate.met()) {
                met = met == null ? candidate.fact() : met;
                return null;
            }
            fewest = Math.min(fewest, candidate.failed().size());
        }
        List<NearMiss> nearest = new ArrayList<>();
        for (Candidate candidate : looked) {
            if (candidate.failed().size() == fewest) {
                nearest.add(miss(candidate));
            }
        }
        return nearest.stream()
                .min(NEAREST)
                .map(miss -> miss.among(nearest.size() - 1))
                .orElse(new NearMiss(outline.name(), null, -1, List.of(), 0, List.of(), ingredients));
    }

    private NearMiss miss(Candidate candidate) {
        List<Unmet> unmet = candidate.failed().stream()
                .map(condition ->
                        UnmetWords.unmet(condition.text(), candidate.subject(), RowExpression.named(candidate.bound())))
                .toList();
        long count = candidate.subject() instanceof Tally tally ? tally.count() : -1;
        return new NearMiss(outline.name(), candidate.fact(), count, unmet, 0, List.of(), ingredients);
    }

    private static List<Candidate> look(Step step, List<?> subjects) {
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

    private List<Fact> ofType(Pattern<?> pattern) {
        Class<?> type = pattern.getPatternVariable().getType();
        return facts.stream().filter(type::isInstance).toList();
    }

    private static String date(NearMiss miss) {
        return miss.fact() == null ? "" : miss.fact().ownDate().toString();
    }

    private static String rowKey(NearMiss miss) {
        return miss.fact() == null ? "" : miss.fact().row().key();
    }

    private List<Candidate> own(List<Candidate> looked) {
        return looked.stream()
                .filter(candidate -> {
                    Fact fact = candidate.fact();
                    return fact != null && own.test(fact);
                })
                .toList();
    }
}
