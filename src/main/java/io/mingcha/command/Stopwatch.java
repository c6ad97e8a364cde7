package io.mingcha.command;

import java.util.LinkedHashMap;
import java.util.Map;

/** How long the stages of a command take, in milliseconds. */
final class Stopwatch {
    private final Map<String, Long> millis = new LinkedHashMap<>();
    private String stage = "prepare";
    private long since = System.nanoTime();

    void start(String next) {
        stop();
        stage = next;
    }

    /** All stages up to now together, in seconds. */
    String seconds() {
        stop();
        long sum = millis.values().stream().mapToLong(Long::longValue).sum();
        return "%.1f".formatted(sum / 1000.0);
    }

    /** What was measured up to now. */
    Map<String, Long> millis() {
        stop();
        return Map.copyOf(millis).isEmpty() ? Map.of() : new LinkedHashMap<>(millis);
    }

    private void stop() {
        long now = System.nanoTime();
        millis.merge(stage, (now - since) / 1_000_000, Long::sum);
        since = now;
    }
}
