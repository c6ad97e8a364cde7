package io.mingcha.fact;

/** A fact that stands for an amount of money, so that several can be added. */
public interface Amount extends Fact {
    /** The amount; 0 where it is unknown. */
    long fen();
}
