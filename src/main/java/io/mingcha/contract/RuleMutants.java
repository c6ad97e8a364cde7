package io.mingcha.contract;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.CompiledMutants;
import io.mingcha.engine.CompiledRules;
import io.mingcha.engine.DrlMutant;
import io.mingcha.engine.RuleCache;
import io.mingcha.engine.RuleFaults;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import io.mingcha.rule.RuleFault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Changes rules in small ways and looks whether their examples notice. The rules that a rule is made of stay as they are.
 * Many mutants are compiled at once, and while one lot is judged the next is compiled.
 */
public final class RuleMutants {
    private static final int MUTANTS_PER_BUILD = 250;

    private final RuleBook book;
    private final Collection<Rule> rules;
    private final Dictionary dictionary;
    private final CompiledRules unchanged;
    private final int threads;

    /**
     * @param rules those that will be changed
     * @param threads how many mutants are judged at a time, at least 1
     */
    public RuleMutants(RuleBook book, Collection<Rule> rules, Dictionary dictionary, RuleCache cache, int threads) {
        this.book = book;
        this.rules = rules;
        this.dictionary = dictionary;
        this.unchanged = CompiledRules.of(Case.judged(book, rules), cache);
        this.threads = threads;
    }

    /** Tries all rules in order, and tells of each as soon as it is done. */
    public void score(Consumer<MutantScore> scored) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Judged> judged = List.of();
            List<Trial> lot = new ArrayList<>();
            for (Rule rule : rules) {
                lot.add(trial(rule));
                if (lot.stream().mapToInt(trial -> trial.suspects().size()).sum() >= MUTANTS_PER_BUILD) {
                    List<Judged> next = start(lot, workers);
                    judged.forEach(one -> scored.accept(one.score()));
                    judged = next;
                    lot = new ArrayList<>();
                }
            }
            List<Judged> last = start(lot, workers);
            judged.forEach(one -> scored.accept(one.score()));
            last.forEach(one -> scored.accept(one.score()));
        } finally {
            workers.shutdownNow();
        }
    }

    /** A rule, its cases and its mutants; none of these where the rule has faults. */
    private record Trial(
            Rule rule, List<Case> cases, List<Suspect> suspects, Equivalents equivalents, List<String> faults) {}

    private Trial trial(Rule rule) {
        List<String> faults = new ArrayList<>();
        try {
            List<Case> cases = Examples.read(book.folder(rule), dictionary).stream()
                    .map(example -> Case.read(book, rule, example, dictionary))
                    .toList();
            for (Case one : cases) {
                List<String> wrong = one.unread().isEmpty() ? one.differences(book, unchanged) : one.unread();
                wrong.forEach(fault -> faults.add(one.example().name() + "：" + fault));
            }
            if (faults.isEmpty()) {
                Equivalents equivalents = Equivalents.read(book.folder(rule));
                return new Trial(rule, cases, Suspect.of(rule, book.folder(rule)), equivalents, faults);
            }
        } catch (RuleFault | RuleFaults | IllegalStateException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return new Trial(rule, List.of(), List.of(), Equivalents.NONE, faults);
    }

    private List<Judged> start(List<Trial> lot, ExecutorService workers) {
        List<DrlMutant> changed = lot.stream()
                .flatMap(trial -> trial.suspects().stream())
                .map(Suspect::drl)
                .filter(Objects::nonNull)
                .toList();
        CompiledMutants compiled = CompiledMutants.of(changed, unchanged);
        List<Judged> judged = new ArrayList<>();
        for (Trial trial : lot) {
            List<Mutant> notCompiling = new ArrayList<>();
            List<Suspect> tried = new ArrayList<>();
            List<Future<Boolean>> survives = new ArrayList<>();
            for (Suspect suspect : trial.suspects()) {
                if (suspect.drl() != null && !compiled.compiles(suspect.drl())) {
                    notCompiling.add(suspect.mutant());
                } else {
                    tried.add(suspect);
                    survives.add(workers.submit(() -> suspect.survives(trial.cases(), book, unchanged, compiled)));
                }
            }
            judged.add(new Judged(trial, tried, survives, notCompiling));
        }
        return judged;
    }

    /** The mutants of a rule while they are being judged. */
    private record Judged(Trial trial, List<Suspect> tried, List<Future<Boolean>> survives, List<Mutant> notCompiling) {
        MutantScore score() {
            List<Mutant> survivors = new ArrayList<>();
            for (int i = 0; i < tried.size(); i++) {
                if (get(survives.get(i))) {
                    survivors.add(tried.get(i).mutant());
                }
            }
            int killed = tried.size() - survivors.size();
            List<String> faults = new ArrayList<>(trial.faults());
            faults.addAll(trial.equivalents().unfounded(survivors));
            Map<Mutant, String> equivalent = new LinkedHashMap<>();
            for (Mutant survivor : survivors) {
                String why = trial.equivalents().reasons().get(survivor.text());
                if (why != null) {
                    equivalent.put(survivor, why);
                }
            }
            survivors.removeAll(equivalent.keySet());
            return new MutantScore(trial.rule().id(), killed, survivors, equivalent, notCompiling, faults);
        }

        private static boolean get(Future<Boolean> survives) {
            try {
                return survives.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while judging mutants", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
