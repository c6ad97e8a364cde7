package io.mingcha.ledger;

/**
 * Who holds the right to scan into a ledger.
 *
 * @param processStarted tells a process from a later one with its number
 * @param since when it was taken, for people to read
 */
public record LeaseHolder(String host, long pid, String processStarted, String since) {
    /** What a lease that nobody holds has for a process. */
    static final long NOBODY = 0;

    @Override
    public String toString() {
        return "主机 " + host + " 的进程 " + pid + "（开始于 " + since + "）";
    }
}
