package io.mingcha.scan;

/** Hears how far the judging is; called by one thread at a time. */
public interface ScanListener {
    /** Hears nothing. */
    ScanListener NONE = new ScanListener() {};

    /** Called once, with how many groups of records there are. */
    default void judging(int groups) {}

    /** Called after each session, with how many groups it held. */
    default void judged(int groups) {}
}
