package io.mingcha.engine;

import io.mingcha.fact.Fact;
import io.mingcha.fact.Tally;
import java.util.ArrayList;
import java.util.Collection;
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
    private final Outline outline;
    private final Collection<Fact> facts;
    private final Predicate<Fact> own;
    private final Map<Variable<?>, List<Tally>> counts = new HashMap<>();
    private final List<String> open = new ArrayList<>();
    private final List<String> counted = new ArrayList<>();
    private final List<Unmet> unmetBesides = new ArrayList<>();
    private @Nullable Fact met;
    private @Nullable Blocked blocked;

    NearMissSearch(Outline outline, Collection<Fact> facts, Predicate<Fact> own) {
        this.outline = outline;
        this.facts = facts;
        this.own = own;
    }

    NearMiss nearest() {
        // What a count is taken of stands behind the conditions on it, and must be known before.
        outline.steps().stream().filter(step -> step.kind() == Step.Kind.COUNT).forEach(this::count);
        for (Step step : outline.steps()) {
            switch (step.kind()) {
                case FACT -> among(step);
                case GROUPS -> groups(step);
                case TALLY -> tally(step);
                case ABSENCE -> absence(step);
                case TAKEN -> step.conditions().forEach(condition -> open.add(condition.text()));
                case COUNT -> {}
            }
        }
        if (blocked == null) {
            return new NearMiss(
                    outline.name(), met, -1, List.copyOf(unmetBesides), 0, List.copyOf(open), List.copyOf(counted));
        }
        List<Unmet> unmet = new ArrayList<>(blocked.unmet());
        unmet.addAll(unmetBesides);
        return new NearMiss(
                outline.name(),
                blocked.fact(),
                blocked.count(),
                unmet,
                blocked.alike(),
                List.of(),
                List.copyOf(counted));
    }

    /** The first pattern must be met by a row of one's own; what it is joined with may be another's. */
    private void among(Step step) {
        List<Candidate> looked = Candidate.look(step, ofType(step.pattern()));
        unlessMet(step, step == outline.steps().get(0) ? own(looked) : looked);
    }

    private void absence(Step step) {
        open.add("not " + text(step));
    }

    private static String text(Step step) {
        String conditions = String.join(
                ", ", step.conditions().stream().map(Condition::text).toList());
        return step.source().getPatternVariable().getType().getSimpleName() + "(" + conditions + ")";
    }

    private void groups(Step step) {
        List<Candidate> looked = Candidate.look(step, ofType(step.source()));
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
        unlessMet(step, own(looked));
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
        List<Candidate> looked = Candidate.look(step, ofType(step.source()));
        List<Fact> facts = looked.stream()
                .filter(Candidate::met)
                .map(candidate -> (Fact) candidate.subject())
                .toList();
        boolean alone = step.conditions().stream()
                .allMatch(condition -> looked.stream().allMatch(one -> condition.holds(one.bound()) != null));
        if (alone || facts.isEmpty()) {
            counts.put(step.counted(), List.of(new Tally(facts)));
        }
        counted.add(FactWords.kind(step.source().getPatternVariable().getType()) + " " + facts.size() + " 行");
    }

    private void tally(Step step) {
        List<Tally> tallies = counts.get(step.counted());
        if (tallies == null) {
            step.conditions().forEach(condition -> open.add(condition.text()));
        } else if (!tallies.isEmpty()) {
            unlessMet(step, Candidate.look(step, tallies));
        }
    }

    /** Keeps the nearest of the candidates where none meets all that is asked of it alone. */
    private void unlessMet(Step step, List<Candidate> looked) {
        step.conditions().stream()
                .filter(condition -> looked.stream().allMatch(one -> condition.holds(one.bound()) == null))
                .forEach(condition -> open.add(condition.text()));
        int fewest = Integer.MAX_VALUE;
        for (Candidate candidate : looked) {
            if (candidate.met()) {
                met = met == null && step.kind() == Step.Kind.FACT ? candidate.fact() : met;
                return;
            }
            fewest = Math.min(fewest, candidate.failed().size());
        }
        Blocked nearest = Blocked.nearest(looked, fewest);
        if (nearest == null) {
            String kind = FactWords.kind(step.source().getPatternVariable().getType());
            nearest = new Blocked(null, List.of(new Unmet(text(step), "没有这样的“" + kind + "”", 0)), 0);
        }
        if (blocked == null && met == null) {
            blocked = nearest;
        } else {
            unmetBesides.addAll(nearest.unmet());
        }
    }

    private List<Fact> ofType(Pattern<?> pattern) {
        Class<?> type = pattern.getPatternVariable().getType();
        return facts.stream().filter(type::isInstance).toList();
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
