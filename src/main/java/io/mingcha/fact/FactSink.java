package io.mingcha.fact;

/** Takes the facts of a group. */
public interface FactSink {
    /** Whether any rule looks at facts of that kind; others need not be made. */
    boolean wants(Class<? extends Fact> kind);

    void accept(Fact fact);
}
