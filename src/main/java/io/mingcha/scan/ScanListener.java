package io.mingcha.scan;

import io.mingcha.engine.RuleClock;
import org.jspecify.annotations.Nullable;

/** Hears how far the judging is; called by one thread at a time. */
public interface ScanListener {
    /** Hears nothing. */
    ScanListener NONE = new ScanListener() {};

    /**
     * Called when another stage of the work begins.
     *
     * @param name in lower case, the same in every scan
     */
    default void stage(String name) {}

    /** What finds out how long each rule takes, which takes time itself; null to find out nothing. */
    default @Nullable RuleClock clock() {
        return null;
    }

    /** Called once, with how many groups of records there are. */
    default void judging(int groups) {}

    /** Called after each session, with how many groups it held. */
    default void judged(int groups) {}
}
