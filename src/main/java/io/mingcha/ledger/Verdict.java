package io.mingcha.ledger;

import java.util.List;

/**
 * What a verification found.
 *
 * @param events how many events hang together from the first on
 * @param head of the last of them
 * @param faults Chinese sentences, the first broken link first; empty where all is well
 */
public record Verdict(long events, Head head, List<String> faults) {
    public boolean whole() {
        return faults.isEmpty();
    }
}
