package io.mingcha.fact;

/** Takes the facts of a group. */
public interface FactSink {
    /** Whether any rule looks at facts of that kind; others need not be made. */
    boolean wants(Class<? extends Fact> kind);

    void accept(Fact fact);

    /** Takes a fact, and says whether any condition on it alone could be met. */
    default boolean offer(Fact fact) {
        accept(fact);
        return true;
    }
}
