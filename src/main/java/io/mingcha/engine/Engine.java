package io.mingcha.engine;

import io.mingcha.fact.Fact;
import io.mingcha.fact.FactSink;
import io.mingcha.fact.Groups;
import io.mingcha.finding.Flag;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Judges groups of records: many small groups to a session, a few sessions at a time, every session disposed of. */
public final class Engine {
    /** About so many rows lie in one session; memory is bounded by this and by the largest group. */
    private static final int ROWS_PER_SESSION = 20_000;

    private final Knowledge knowledge;
    private final int threads;
    private final @Nullable RuleClock clock;

    /** @param threads how many sessions are judged at a time, at least 1 */
    public Engine(Knowledge knowledge, int threads) {
        this(knowledge, threads, null);
    }

    /** @param clock finds out what each rule takes; null to find out nothing */
    public Engine(Knowledge knowledge, int threads, @Nullable RuleClock clock) {
        this.knowledge = knowledge;
        this.threads = threads;
        this.clock = clock;
    }

    /** Judges all groups. */
    public void judge(Groups groups, Consumer<Flag> flags, IntConsumer progress) {
        judge(groups, group -> true, flags, progress);
    }

    /**
     * Judges some of the groups.
     *
     * @param chosen which of the groups; the others are passed over
     * @param flags takes what is raised, one session's flags at a time; called by one thread at a time
     * @param progress is told how many groups a session held, by one thread at a time
     */
    public void judge(Groups groups, IntPredicate chosen, Consumer<Flag> flags, IntConsumer progress) {
        List<Stage> stages = knowledge.stages(groups.scope());
        if (stages.isEmpty()) {
            return;
        }
        List<int[]> batches = batches(groups, chosen);
        if (batches.size() == 1) {
            judge(groups, chosen, batches.get(0), stages, true, flags, progress);
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> judging = new ArrayList<>();
            for (int[] batch : batches) {
                judging.add(workers.submit(() -> judge(groups, chosen, batch, stages, false, flags, progress)));
            }
            for (Future<?> judged : judging) {
                judged.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while judging", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    /** The first group of each session, and the one behind its last. */
    private static List<int[]> batches(Groups groups, IntPredicate chosen) {
        List<int[]> batches = new ArrayList<>();
        int first = 0;
        int weight = 0;
        for (int group = 0; group < groups.size(); group++) {
            weight += chosen.test(group) ? groups.weight(group) : 0;
            if (weight >= ROWS_PER_SESSION || group == groups.size() - 1) {
                batches.add(new int[] {first, group + 1});
                first = group + 1;
                weight = 0;
            }
        }
        return batches;
    }

    private void judge(
            Groups groups,
            IntPredicate chosen,
            int[] groupsFromTo,
            List<Stage> stages,
            boolean once,
            Consumer<Flag> flags,
            IntConsumer progress) {
        int from = groupsFromTo[0];
        int to = groupsFromTo[1];
        Batch batch = new Batch(stages);
        for (int group = from; group < to; group++) {
            if (chosen.test(group)) {
                groups.make(group, batch);
            }
        }
        List<Flag> raised = batch.judge(once);
        if (clock != null) {
            clock.session(
                    knowledge.alone(groups.scope()),
                    raised,
                    sink -> IntStream.range(from, to).filter(chosen).forEach(group -> groups.make(group, sink)));
        }
        synchronized (this) {
            raised.forEach(flags);
            progress.accept(to - from);
        }
    }

    /** The facts of a session's groups, stage by stage. */
    private static final class Batch implements FactSink {
        private final List<Stage> stages;
        private final SessionFacts[] facts;

        Batch(List<Stage> stages) {
            this.stages = stages;
            this.facts = stages.stream().map(Stage::session).toArray(SessionFacts[]::new);
        }

        @Override
        public boolean wants(Class<? extends Fact> kind) {
            for (SessionFacts ofStage : facts) {
                if (ofStage.wants(kind)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void accept(Fact fact) {
            offer(fact);
        }

        @Override
        public boolean offer(Fact fact) {
            boolean matches = false;
            for (SessionFacts ofStage : facts) {
                matches |= ofStage.offer(fact);
            }
            return matches;
        }

        List<Flag> judge(boolean once) {
            List<Flag> raised = new ArrayList<>();
            for (int i = 0; i < stages.size(); i++) {
                raised.forEach(facts[i]::offer);
                raised.addAll(stages.get(i).judge(facts[i].needed(), once));
            }
            return raised;
        }
    }
}
