package io.mingcha.ledger;

import java.time.Duration;

/**
 * How patient one is with another holder of a lease.
 *
 * @param longest how long to wait for it
 * @param silence for how long its heart must be watched without a beat until it counts as dead
 * @param beat how often the own heart beats
 */
public record Patience(Duration longest, Duration silence, Duration beat) {
    private static final int LOOKS_PER_BEAT = 5;

    /** As a scan has it. */
    public static Patience waiting(Duration longest) {
        return new Patience(longest, Duration.ofSeconds(30), Duration.ofSeconds(5));
    }

    /** How long to pause between looks. */
    Duration pause() {
        return beat.dividedBy(LOOKS_PER_BEAT);
    }
}
