package io.mingcha.engine;

import io.mingcha.fact.Fact;
import io.mingcha.fact.FactSink;
import io.mingcha.finding.Flag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Finds out what each rule takes, by judging some sessions once more with every rule alone: rules that are judged together
 * share conditions and facts, so that no part of their common time is that of one rule. Safe for several threads.
 */
public final class RuleClock {
    /** One session in so many is judged once more. */
    private static final int ONE_IN = 16;

    private static final long NANOS_IN_MILLI = 1_000_000;

    private final LongSupplier nanoTime;
    private final AtomicInteger sessions = new AtomicInteger();
    private final Map<String, Long> nanos = new TreeMap<>();

    /** @param nanoTime tells nanoseconds since some moment */
    public RuleClock(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Hears of a session.
     *
     * @param alone a stage of each rule alone, by the rule's id
     * @param raised what the session raised
     * @param facts makes the session's facts again
     */
    void session(Map<String, Stage> alone, List<Flag> raised, Consumer<FactSink> facts) {
        if (sessions.getAndIncrement() % ONE_IN == 0) {
            alone.forEach((rule, stage) -> {
                long start = nanoTime.getAsLong();
                SessionFacts ofRule = stage.session();
                facts.accept(new Sink(ofRule));
                raised.forEach(ofRule::offer);
                stage.judge(ofRule.needed(), false);
                add(rule, nanoTime.getAsLong() - start);
            });
        }
    }

    private record Sink(SessionFacts facts) implements FactSink {
        @Override
        public boolean wants(Class<? extends Fact> kind) {
            return facts.wants(kind);
        }

        @Override
        public void accept(Fact fact) {
            facts.offer(fact);
        }
    }

    private synchronized void add(String rule, long took) {
        nanos.merge(rule, took, Long::sum);
    }

    /** What each rule would take in all sessions if judged alone, in milliseconds of one thread, by the rule's id. */
    public synchronized Map<String, Long> millis() {
        Map<String, Long> millis = new TreeMap<>();
        nanos.forEach((rule, took) -> millis.put(rule, took * ONE_IN / NANOS_IN_MILLI));
        return millis;
    }
}
