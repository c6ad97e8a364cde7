package io.mingcha.engine;

import io.mingcha.fact.Fact;
import io.mingcha.fact.Tally;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.runtime.rule.AccumulateFunction;

/** The accumulate function {@code tally} of rules: gathers the facts that are counted together. */
public final class TallyFunction implements AccumulateFunction<TallyFunction.Gathered> {
    /** The facts gathered so far. */
    public static final class Gathered implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient List<Fact> facts = new ArrayList<>();
    }

    @Override
    public Gathered createContext() {
        return new Gathered();
    }

    @Override
    public void init(Gathered gathered) {
        gathered.facts.clear();
    }

    @Override
    public void accumulate(Gathered gathered, Object fact) {
        gathered.facts.add((Fact) fact);
    }

    @Override
    public void reverse(Gathered gathered, Object fact) {
        gathered.facts.remove(fact);
    }

    @Override
    public Object getResult(Gathered gathered) {
        return new Tally(gathered.facts);
    }

    @Override
    public boolean supportsReverse() {
        return true;
    }

    @Override
    public Class<?> getResultType() {
        return Tally.class;
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        // Nothing to keep: the function has no state of its own.
    }

    @Override
    public void readExternal(ObjectInput in) {
        // Nothing to keep: the function has no state of its own.
    }
}
